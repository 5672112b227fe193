package org.claimwright.app.codesetdesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.reference.LoadedCodeSets;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Importer;

/// Two releases of a few diagnoses, and of a few services, for tests; taken away again afterwards,
/// since the store is everybody's.
final class SmallReleases {

  private SmallReleases() {}

  static void load(Path folder, LoadedCodeSets codeSets) throws IOException {
    var older =
        order(
            folder,
            2026,
            "E11    0 Type 2 diabetes mellitus",
            "E1142  1 Type 2 diabetes mellitus with diabetic polyneuropathy",
            "H4211  1 Glaucoma after an injury of the eye",
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
            "H4089  1 Glaucoma after injury of the eye",
            "I10    1 Primary hypertension",
            "Z794   1 Long term (current) use of insulin");
    Importer.into(codeSets.folder()).keepingGoodRows().run(List.of(older, newer));
    codeSets.reload();
  }

  /// HCPCS of July and October 2026: J3301 and the modifier ZA end with September, J3304 and ZB
  /// come in their places.
  static void loadServices(Path folder, LoadedCodeSets codeSets) throws IOException {
    var july = services(folder, "JUL", DRUG.formatted("J3301", "20080101", ""), SIDE + ",,N");
    var october =
        services(
            folder,
            "OCT",
            DRUG.formatted("J3301", "20080101", "20260930"),
            DRUG.formatted("J3304", "20261001", ""),
            SIDE + ",20260930,D",
            "   ZB,0010,7,Item of the second kind in the series,Second,C,20261001,20261001,,A");
    Importer.into(codeSets.folder()).keepingGoodRows().run(List.of(july, october));
    codeSets.reload();
  }

  private static final String DRUG =
      "%1$s,0010,3,\"Injection, triamcinolone acetonide, 10 mg\",Drug,C,%2$s,%2$s,%3$s,N";
  private static final String SIDE =
      "   ZA,0010,7,Item of the first kind in the series,First,C,19900101,19900101";

  private static Path services(Path folder, String quarter, String... rows) throws IOException {
    var header =
        "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,COV,ADD DT,ACT EFF DT,TERM DT,ACTION CD";
    var last = "V5364,0010,3,Dysphagia screening,Dysphagia,C,19980101,19980101,,N";
    var lines = Stream.of(Stream.of(header), Stream.of(rows), Stream.of(last)).flatMap(all -> all);
    return Files.writeString(
        folder.resolve("HCPC2026_" + quarter + "_ANWEB.csv"),
        lines.collect(Collectors.joining("\r\n", "", "\r\n")));
  }

  static void remove(LoadedCodeSets codeSets) throws IOException {
    remove(codeSets, "ICD-10-CM", "FY2026", "FY2027");
  }

  static void removeServices(LoadedCodeSets codeSets) throws IOException {
    remove(codeSets, "HCPCS", "2026-07", "2026-10");
    remove(codeSets, "Modifier", "2026-07", "2026-10");
  }

  private static void remove(LoadedCodeSets codeSets, String set, String... versions)
      throws IOException {
    for (var version : versions) {
      CodeSetStore.putInForce(codeSets.folder(), set, version);
      CodeSetStore.remove(codeSets.folder(), set, version);
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
