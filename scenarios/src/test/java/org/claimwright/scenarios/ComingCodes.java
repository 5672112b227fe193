package org.claimwright.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.codesets.Importer;

/// Two small releases of years to come, so that an update has something to say and no visit of
/// today is coded by them.
final class ComingCodes {

  /// The update of the second over the first.
  static final String PAGE = "/updates/icd-10-cm/FY2030/FY2031";

  private ComingCodes() {}

  static void load(Path store) {
    try {
      Files.createDirectories(store);
      var older = order(store, 2030, "Z794   1 Long term (current) use of insulin");
      var newer = order(store, 2031, "Z7949  1 Long term (current) use of insulin, any kind");
      Importer.into(store).keepingGoodRows().run(List.of(older, newer));
      Files.delete(older);
      Files.delete(newer);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Path order(Path folder, int year, String last) throws IOException {
    var text = new StringBuilder();
    int line = 1;
    for (var row :
        List.of(
            "E11    0 Type 2 diabetes mellitus",
            "E1142  1 Type 2 diabetes mellitus with diabetic polyneuropathy",
            "I10    1 Essential (primary) hypertension",
            "Z79    0 Long term (current) drug therapy",
            last)) {
      var title = row.substring(9);
      text.append(
          "%05d %-7s %s %-60.60s %s\r\n"
              .formatted(line++, row.substring(0, 7).strip(), row.charAt(7), title, title));
    }
    return Files.writeString(folder.resolve("icd10cm-order-" + year + ".txt"), text);
  }
}
