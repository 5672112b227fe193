package org.claimwright.app.codesetdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Importer;

/// Two releases of a few diagnoses, for tests; taken away again afterwards, since the store is
/// everybody's.
final class SmallReleases {

  private SmallReleases() {}

  static void load(Path folder, LoadedCodeSets codeSets) throws IOException {
    var older =
        order(
            folder,
            2026,
            "E11    0 Type 2 diabetes mellitus",
            "E1142  1 Type 2 diabetes mellitus with diabetic polyneuropathy",
            "I10    1 Essential (primary) hypertension",
            "Z794   1 Long term (current) use of insulin");
    var newer =
        order(
            folder,
            2027,
            "E11    0 Type 2 diabetes mellitus",
            "E1142  0 Type 2 diabetes mellitus with diabetic polyneuropathy",
            "E11421 1 Type 2 diabetes mellitus with painful diabetic polyneuropathy",
            "E11422 1 Type 2 diabetes mellitus with painless diabetic polyneuropathy",
            "I10    1 Primary hypertension",
            "Z794   1 Long term (current) use of insulin");
    Importer.into(codeSets.folder()).keepingGoodRows().run(List.of(older, newer));
    codeSets.reload();
  }

  static void remove(LoadedCodeSets codeSets) throws IOException {
    for (var version : List.of("FY2026", "FY2027")) {
      CodeSetStore.putInForce(codeSets.folder(), "ICD-10-CM", version);
      CodeSetStore.remove(codeSets.folder(), "ICD-10-CM", version);
    }
    codeSets.reload();
  }

  private static Path order(Path folder, int year, String... codes) throws IOException {
    var text = new StringBuilder();
    for (int at = 0; at < codes.length; at++) {
      var title = codes[at].substring(9);
      text.append(
          "%05d %-7s %s %-60.60s %s\r\n"
              .formatted(
                  at + 1, codes[at].substring(0, 7).strip(), codes[at].charAt(7), title, title));
    }
    return Files.writeString(folder.resolve("icd10cm-order-" + year + ".txt"), text);
  }
}
