package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The publishers' calendar: which release of each set is due on a day, what its file is called and
/// where it stands. Publishers' addresses as of 2026.
public final class Publications {

  private static final String CMS = "Centers for Medicare & Medicaid Services";
  private static final String AMA_CLICK =
      "public; CMS asks you to accept the AMA's terms, since CPT numbers are in it";

  /// How often a set comes out; the months in which a release begins.
  private enum Rhythm {
    /// 1 October, with corrections on 1 April.
    HALF_YEARLY,
    FISCAL_YEAR,
    QUARTERLY,
    YEARLY;

    private List<Integer> months() {
      return switch (this) {
        case HALF_YEARLY -> List.of(4, 10);
        case FISCAL_YEAR -> List.of(10);
        case QUARTERLY -> List.of(1, 4, 7, 10);
        case YEARLY -> List.of(1);
      };
    }

    /// The first day of the release in force on a day.
    LocalDate begun(LocalDate on) {
      return months().stream()
          .map(month -> LocalDate.of(on.getYear(), month, 1))
          .filter(day -> !day.isAfter(on))
          .max(Comparator.naturalOrder())
          .orElseGet(() -> LocalDate.of(on.getYear() - 1, months().getLast(), 1));
    }
  }

  private record Entry(String set, Rhythm rhythm, String file, Place place) {}

  private record Place(String publisher, String page, String terms) {}

  private static final Place NCHS =
      new Place(
          "National Center for Health Statistics (CDC)",
          "https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/{fy}/",
          "");

  private static final List<Entry> CALENDAR =
      List.of(
          new Entry("ICD-10-CM", Rhythm.FISCAL_YEAR, "icd10cm-Code Descriptions-{fy}.zip", NCHS),
          new Entry(
              "ICD-10-CM Addenda", Rhythm.FISCAL_YEAR, "icd10cm-Code Descriptions-{fy}.zip", NCHS),
          new Entry("ICD-10-CM Tabular", Rhythm.HALF_YEARLY, "icd10cm-table-index-{fy}.zip", NCHS),
          new Entry("ICD-10-CM Index", Rhythm.HALF_YEARLY, "icd10cm-table-index-{fy}.zip", NCHS),
          new Entry(
              "ICD-10-CM External Cause Index",
              Rhythm.HALF_YEARLY,
              "icd10cm-table-index-{fy}.zip",
              NCHS),
          new Entry(
              "ICD-10-CM Drug Table", Rhythm.HALF_YEARLY, "icd10cm-table-index-{fy}.zip", NCHS),
          new Entry(
              "ICD-10-CM Neoplasm Table", Rhythm.HALF_YEARLY, "icd10cm-table-index-{fy}.zip", NCHS),
          cms(
              "ICD-10-CM Conversion Table",
              Rhythm.FISCAL_YEAR,
              "{fy} Conversion Table (zip)",
              "icd-10-codes"),
          cms(
              "ICD-10-CM POA Exempt",
              Rhythm.FISCAL_YEAR,
              "{fy} POA Exempt Codes (zip)",
              "icd-10-codes"),
          cms("ICD-10-PCS", Rhythm.FISCAL_YEAR, "{fy} ICD-10-PCS Order File (zip)", "icd-10-codes"),
          cms(
              "HCPCS",
              Rhythm.QUARTERLY,
              "{month} {year} Alpha-Numeric HCPCS File (zip)",
              "coding-billing/healthcare-common-procedure-system/quarterly-update"),
          cms(
              "Modifier",
              Rhythm.QUARTERLY,
              "{month} {year} Alpha-Numeric HCPCS File (zip)",
              "coding-billing/healthcare-common-procedure-system/quarterly-update"),
          new Entry(
              "CPT",
              Rhythm.YEARLY,
              "CPT {year} data files (LONGULT.txt)",
              new Place(
                  "American Medical Association",
                  "https://www.ama-assn.org/practice-management/cpt",
                  "your own licence of the AMA")),
          ama(
              "NCCI PTP Practitioner",
              "Practitioner PTP edits v{ncci}, all of f1 to f4 (zip)",
              "national-correct-coding-initiative-ncci-edits/medicare-ncci-procedure-procedure-ptp-edits"),
          ama(
              "NCCI PTP Hospital",
              "Hospital PTP edits v{ncci}, all of f1 to f4 (zip)",
              "national-correct-coding-initiative-ncci-edits/medicare-ncci-procedure-procedure-ptp-edits"),
          ama(
              "MUE Practitioner",
              "Practitioner Services MUE Table, effective {first} (zip)",
              "national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits"),
          ama(
              "MUE Hospital",
              "Facility Outpatient Services MUE Table, effective {first} (zip)",
              "national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits"),
          ama(
              "MUE DME Supplier",
              "DME Supplier Services MUE Table, effective {first} (zip)",
              "national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits"),
          ama(
              "NCCI Add-on Codes",
              "Add-on Code Edits {year} (zip)",
              "national-correct-coding-initiative-ncci-edits/medicare-ncci-add-code-edits"),
          ama(
              "MPFS Relative Values",
              "RVU{yy}{letter}.zip",
              "payment/fee-schedules/physician/pfs-relative-value-files"),
          yearly("MPFS GPCI", "RVU{yy}A.zip"),
          yearly("MPFS Localities", "RVU{yy}A.zip"),
          yearly("MPFS Anesthesia", "RVU{yy}A.zip"),
          ama(
              "OPPS Addendum B",
              "{month} {year} Addendum B (zip)",
              "payment/prospective-payment-systems/hospital-outpatient/addendum-a-addendum-b-updates"),
          cms(
              "HCC Mappings",
              Rhythm.YEARLY,
              "{year} ICD-10-CM mappings (zip)",
              "health-plans/medicareadvtgspecratestats/risk-adjustors"),
          new Entry(
              "Taxonomy",
              Rhythm.HALF_YEARLY,
              "nucc_taxonomy_{nucc}.csv",
              new Place(
                  "National Uniform Claim Committee",
                  "https://www.nucc.org/index.php/code-sets-mainmenu-41/provider-taxonomy-mainmenu-40/csv-mainmenu-57",
                  "free for your own use; not to be passed on")),
          ama(
              "Coverage Procedures",
              "All Local Coverage Articles (CSV zip)",
              "medicare-coverage-database/downloads/downloads.aspx"));

  private Publications() {}

  private static Entry cms(String set, Rhythm rhythm, String file, String page) {
    return new Entry(set, rhythm, file, new Place(CMS, "https://www.cms.gov/medicare/" + page, ""));
  }

  private static Entry ama(String set, String file, String page) {
    return new Entry(
        set, Rhythm.QUARTERLY, file, new Place(CMS, "https://www.cms.gov/" + page, AMA_CLICK));
  }

  private static Entry yearly(String set, String file) {
    return new Entry(
        set,
        Rhythm.YEARLY,
        file,
        new Place(
            CMS,
            "https://www.cms.gov/payment/fee-schedules/physician/pfs-relative-value-files",
            AMA_CLICK));
  }

  /// Every set with its release that is in force on a day by the publishers' calendar.
  public static List<Publication> due(CodeSets sets, LocalDate on) {
    return CALENDAR.stream().map(entry -> publication(entry, sets, on)).toList();
  }

  private static Publication publication(Entry entry, CodeSets sets, LocalDate on) {
    var wanted = entry.rhythm().begun(on);
    var loaded = newest(entry.set(), sets, on);
    boolean due = loaded.map(release -> isOlder(release, entry.rhythm(), wanted)).orElse(true);
    return new Publication(
        new Publication.Source(
            entry.set(),
            filled(entry.file(), wanted),
            entry.place().publisher(),
            filled(entry.place().page(), wanted),
            entry.place().terms()),
        wanted,
        loaded.map(release -> release.version() + " from " + release.effective()).orElse(""),
        due);
  }

  /// The corrections of April do not always come: half a year's grace before the old one is due.
  private static boolean isOlder(Release release, Rhythm rhythm, LocalDate wanted) {
    boolean april = rhythm == Rhythm.HALF_YEARLY && wanted.getMonthValue() == 4;
    return release.effective().isBefore(april ? wanted.minusMonths(6) : wanted);
  }

  private static Optional<Release> newest(String set, CodeSets sets, LocalDate on) {
    return sets.releases().stream()
        .filter(release -> release.set().equals(set) && !release.version().equals("starter"))
        .filter(release -> !release.effective().isAfter(on))
        .max(Comparator.comparing(Release::effective));
  }

  private static String filled(String text, LocalDate first) {
    int quarter = (first.getMonthValue() - 1) / 3;
    int fiscal = first.getMonthValue() >= 10 ? first.getYear() + 1 : first.getYear();
    var month = first.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.US);
    return text.replace("{fy}", Integer.toString(fiscal))
        .replace("{year}", Integer.toString(first.getYear()))
        .replace("{yy}", String.format(Locale.ROOT, "%02d", first.getYear() % 100))
        .replace("{month}", month)
        .replace("{first}", first.toString())
        .replace("{letter}", String.valueOf((char) ('A' + quarter)))
        .replace("{ncci}", (first.getYear() - 1994) + "." + quarter)
        .replace("{nucc}", first.getYear() % 100 + (first.getMonthValue() >= 10 ? "1" : "0"));
  }
}
