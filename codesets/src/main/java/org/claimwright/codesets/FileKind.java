package org.claimwright.codesets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a publisher's file is, told from its name and its first bytes.
enum FileKind {
  ICD10CM_ORDER,
  ICD10PCS_ORDER,
  TABULAR,
  INDEX,
  HCPCS,
  PLACES_OF_SERVICE,
  ADDENDA,
  /// NCCI procedure-to-procedure edits: one of the files of a release.
  PTP,
  /// One of {@link TableSpecs}.
  TABLE,
  /// A list of codes of NUCC or X12.
  CODE_LIST,
  /// A list of codes of CMS in FHIR Shorthand.
  FHIR_LIST,
  /// The AMA's own file.
  CPT,
  /// A file that belongs to a release and has nothing for the store: a PDF, an addendum, a schema.
  OTHER,
  EMPTY,
  /// A zip that cannot be opened.
  DAMAGED_ZIP,
  /// Named as a text file, but not text.
  BINARY;

  private static final int HEAD = 16 * 1024;
  private static final Pattern ORDER_ROW = Pattern.compile("(?s)\\W?\\d{1,5} [A-Z][0-9][0-9A-Z].*");
  private static final Pattern HCPCS_HEADER =
      Pattern.compile(
          "(?is).*(?:^|[,\\n\"])\\W?(?:(?:HCPC|HCPCS_CODE)\"?,[^\\n]*LONG[ _]DESC|MOD_CODE,).*");
  private static final Pattern HCPCS_REPORT =
      Pattern.compile("noc|proc_?notes|correction|trans|report");
  private static final Pattern HCPCS_TEXT =
      Pattern.compile("(?s)[ A-Z0-9]{5}[0-9 ]{5}[3478].{290}.*");

  static FileKind of(ReleaseFile file) throws IOException {
    var name = file.name().toLowerCase(Locale.ROOT);
    byte[] head;
    try (var in = file.open()) {
      head = in.readNBytes(HEAD);
    }
    if (name.endsWith(".zip")) {
      return DAMAGED_ZIP;
    }
    if (head.length == 0) {
      return isOurs(name) ? EMPTY : OTHER;
    }
    if (name.endsWith(".xlsx")) {
      return ofWorkbook(name, file);
    }
    var told = ofText(name, head);
    return told == OTHER && isTabular(name) ? ofTable(file, OTHER) : told;
  }

  /// Beside the HCPCS codes CMS packs reports of what changed, and beside NCCI's texts the same as
  /// workbooks of a million rows.
  private static FileKind ofWorkbook(String name, ReleaseFile file) throws IOException {
    if (PtpFile.part(name).isPresent()) {
      return OTHER;
    }
    boolean codes = name.contains("hcpc") && !HCPCS_REPORT.matcher(name).find();
    return codes ? HCPCS : ofTable(file, OTHER);
  }

  private static boolean isTabular(String name) {
    return (name.endsWith(".txt") || name.endsWith(".csv"))
        && !name.contains("addenda")
        && !name.contains("readme");
  }

  private static FileKind ofTable(ReleaseFile file, FileKind otherwise) throws IOException {
    return TableFile.isTable(file) ? TABLE : otherwise;
  }

  private static FileKind ofText(String name, byte[] head) {
    if (!name.endsWith(".txt")
        && !name.endsWith(".csv")
        && !name.endsWith(".xml")
        && !name.endsWith(".fsh")) {
      return OTHER;
    }
    if (isBinary(head)) {
      return isOurs(name) ? BINARY : OTHER;
    }
    var text = new String(head, StandardCharsets.UTF_8);
    if (name.endsWith(".xml")) {
      return ofXml(text);
    }
    if (name.endsWith(".fsh")) {
      return FhirListFile.isKnown(text) ? FHIR_LIST : OTHER;
    }
    return name.endsWith(".csv") ? ofCsv(text) : ofPlain(name, text);
  }

  private static FileKind ofXml(String text) {
    if (text.contains("<ICD10CM.tabular")) {
      return TABULAR;
    }
    return text.contains("<ICD10CM.index") ? INDEX : OTHER;
  }

  private static FileKind ofCsv(String text) {
    if (text.stripLeading().replace("\ufeff", "").startsWith("pos_code")) {
      return PLACES_OF_SERVICE;
    }
    var first =
        Arrays.stream(text.lines().findFirst().orElse("").split(","))
            .map(TableHeader::comparable)
            .collect(Collectors.toSet());
    if (CodeListFile.isTaxonomy(first)
        || CodeListFile.isAdjustments(first)
        || CodeListFile.isOurs(first)) {
      return CODE_LIST;
    }
    return HCPCS_HEADER.matcher(text).matches() ? HCPCS : OTHER;
  }

  private static FileKind ofPlain(String name, String text) {
    if (name.contains("addenda")) {
      return AddendaFile.isAddenda(name, text) ? ADDENDA : OTHER;
    }
    if (PtpFile.part(name).isPresent()) {
      return PTP;
    }
    if (CptFile.isNamed(name)) {
      return CPT;
    }
    if (name.contains("order")) {
      return name.contains("pcs") ? ICD10PCS_ORDER : name.contains("icd10") ? ICD10CM_ORDER : OTHER;
    }
    if (ORDER_ROW.matcher(text).matches()) {
      return ICD10CM_ORDER;
    }
    return name.contains("anweb") || HCPCS_TEXT.matcher(text).matches() ? HCPCS : OTHER;
  }

  private static boolean isOurs(String name) {
    return name.contains("icd10")
        || name.contains("hcpc")
        || name.contains("pos_code")
        || name.startsWith("cci");
  }

  private static boolean isBinary(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
