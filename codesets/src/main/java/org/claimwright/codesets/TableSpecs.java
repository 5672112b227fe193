package org.claimwright.codesets;

import static org.claimwright.codesets.TableColumn.at;
import static org.claimwright.codesets.TableColumn.named;
import static org.claimwright.codesets.TableSpec.with;
import static org.claimwright.codesets.TableSpec.withPart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every publisher's table that is read row by row, each in one line or a few.
final class TableSpecs {

  static final String ICD = "[A-Z][0-9A-Z]{2}(\\.?[0-9A-Z]{1,4})?";
  static final String PROCEDURE = "[0-9A-Z][0-9]{3}[0-9A-Z]";
  private static final String PCS = "[0-9A-HJ-NP-Z]{7}";
  static final String DIGITS = "[0-9]+";
  private static final CodeSystem CM = CodeSystem.ICD10CM;
  private static final CodeSystem HCPCS = CodeSystem.HCPCS;

  static final List<TableSpec> ALL =
      Stream.of(diagnoses(), ncci(), FeeTableSpecs.all(), hcpcs(), risk(), CoverageTableSpecs.all())
          .flatMap(List::stream)
          .toList();

  private TableSpecs() {}

  /// The table whose header this row is.
  static Optional<TableSpec> of(String file, List<String> row) {
    var header = row.stream().map(TableHeader::comparable).collect(Collectors.toSet());
    var name = file.toLowerCase(java.util.Locale.ROOT);
    return ALL.stream()
        .filter(spec -> spec.name().test(name) && spec.header().test(header))
        .filter(spec -> spec.columns().stream().noneMatch(column -> column.place() >= row.size()))
        .findFirst();
  }

  private static List<TableSpec> diagnoses() {
    var flags = with("CODE", "START_DATE", "END_DATE", "FLAGS");
    return List.of(
        TableSpec.of(
                CM,
                LayerKind.POA_EXEMPT,
                with("POAEXEMPTCODE"),
                named("code", "POAEXEMPTCODE").shaped(ICD),
                named("description", "DESCRIPTION"))
            .inFiles(name -> name.contains("exemptcodes"))
            .atLeast(10_000),
        TableSpec.of(
            CM,
            LayerKind.CONVERSION,
            withPart("CURRENT_CODE_ASSIGNMENT"),
            at(0, "current").shaped(ICD),
            at(1, "year").shaped("20[0-9]{2}.*|[0-9]{1,2}/.*|[0-9]{5}.*"),
            at(2, "previous")),
        TableSpec.of(
                CM,
                LayerKind.DIAGNOSIS_EDITS,
                flags,
                named("code", "CODE").shaped(ICD),
                named("from", "START_DATE").shaped("([0-9]{8})?"),
                named("to", "END_DATE").shaped("([0-9]{8})?"),
                named("flags", "FLAGS"))
            .inFiles(name -> name.contains("dx")),
        TableSpec.of(
                CodeSystem.ICD10PCS,
                LayerKind.DIAGNOSIS_EDITS,
                flags,
                named("code", "CODE").shaped(PCS),
                named("from", "START_DATE").shaped("([0-9]{8})?"),
                named("to", "END_DATE").shaped("([0-9]{8})?"),
                named("flags", "FLAGS"))
            .inFiles(name -> name.contains("sg")),
        TableSpec.of(
            CM,
            LayerKind.SEVERITY,
            with("ICD10CM", "MDC", "SEVERITY"),
            named("code", "ICD10CM").shaped(ICD),
            named("mdc", "MDC"),
            named("severity", "SEVERITY")));
  }

  private static List<TableSpec> ncci() {
    return List.of(
        mue(LayerKind.MUE_PRACTITIONER, "PRACTITIONER_SERVICES_MUE_VALUES"),
        mue(LayerKind.MUE_HOSPITAL, "OUTPATIENT_HOSPITAL_SERVICES_MUE_VALUES"),
        mue(LayerKind.MUE_SUPPLIER, "DME_SUPPLIER_SERVICES_MUE_VALUES"),
        TableSpec.of(
            HCPCS,
            LayerKind.ADD_ON_CODES,
            header ->
                withPart("ADD_ON_CODE").or(withPart("ADDON_CODE")).test(header)
                    && withPart("PRIMARY_CODE").test(header),
            named("code", "ADD_ON_CODE", "ADDON_CODE").shaped(PROCEDURE),
            named("primary", "PRIMARY_CODE").shaped("[0-9A-Z]{5}"),
            named("type", "AOC_EDIT_TYPE", "EDIT_TYPE", "ADD_ON_CODE_EDIT_TYPE").shaped("[123]"),
            named("from", "AOC_EDIT_EFFECTIVE_DATE", "AOC_EDIT_EFFDT", "PRIMARY_CODE_EFFDT"),
            named("to", "AOC_EDIT_DELETION_DATE", "AOC_EDIT_DELDT", "PRIMARY_CODE_DELDT")));
  }

  private static TableSpec mue(LayerKind kind, String values) {
    return TableSpec.of(
            HCPCS,
            kind,
            with(values),
            named("code", "HCPCS_CPT_CODE").shaped(PROCEDURE),
            named("units", values).shaped(DIGITS),
            named("indicator", "MUE_ADJUDICATION_INDICATOR").shaped("[123] .*"),
            named("rationale", "MUE_RATIONALE"))
        .atLeast(1_000);
  }

  static String padded(String digits, int width) {
    return digits.matches(DIGITS)
        ? "0".repeat(Math.max(0, width - digits.length())) + digits
        : digits;
  }

  private static List<TableSpec> hcpcs() {
    return List.of(
        TableSpec.of(
            HCPCS,
            LayerKind.SERVICE_CATEGORIES,
            with("RBCS_CATEGORY", "RBCS_SUBCATEGORY"),
            named("code", "HCPCS_CODE", "HCPCS_CD").shaped(PROCEDURE),
            named("procedure", "RBCS_PROCEDURE"),
            named("category", "RBCS_CATEGORY"),
            named("subcategory", "RBCS_SUBCATEGORY"),
            named("family", "RBCS_FAMILY"),
            named("from", "RBCS_DATE_EFFECTIVE"),
            named("to", "HCPCS_DATE_ENDED")),
        TableSpec.of(
            HCPCS,
            LayerKind.SERVICE_CATEGORIES,
            with("HCPCS_CD", "RBCS_CAT_DESC"),
            named("code", "HCPCS_CD").shaped(PROCEDURE),
            named("category", "RBCS_CAT_DESC"),
            named("subcategory", "RBCS_SUBCAT_DESC"),
            named("family", "RBCS_FAMILY_DESC"),
            named("from", "RBCS_ANALYSIS_START_DT"),
            named("to", "HCPCS_CD_END_DT")),
        TableSpec.of(
            HCPCS,
            LayerKind.NOT_OTHERWISE_CLASSIFIED,
            with("HCPCS", "LONG_DESCRIPTION", "ADD_DATE", "TERM_DATE"),
            named("code", "HCPCS").shaped(PROCEDURE),
            named("from", "ADD_DATE"),
            named("to", "TERM_DATE")));
  }

  private static List<TableSpec> risk() {
    return List.of(
        TableSpec.of(
            CM,
            LayerKind.HCC_MAPPINGS,
            with("DIAGNOSIS_CODE", "CC", "MODEL_NAME"),
            named("code", "DIAGNOSIS_CODE").shaped(ICD),
            named("category", "CC").shaped("[0-9.]+"),
            named("model", "MODEL_NAME")),
        TableSpec.of(
                CM,
                LayerKind.HCC_HIERARCHIES,
                with("CC_PARENT", "CC_CHILD"),
                named("parent", "CC_PARENT"),
                named("child", "CC_CHILD"),
                named("domain", "MODEL_DOMAIN"),
                named("version", "MODEL_VERSION"),
                named("model", "MODEL_FULLNAME"))
            .keyed(cells -> numbered(cells.getFirst())),
        TableSpec.of(
                CM,
                LayerKind.HCC_COEFFICIENTS,
                with("COEFFICIENT", "VALUE", "MODEL_DOMAIN"),
                named("coefficient", "COEFFICIENT"),
                named("value", "VALUE").shaped("-?[0-9.]+(?:[eE]-?[0-9]+)?"),
                named("domain", "MODEL_DOMAIN"),
                named("version", "MODEL_VERSION"))
            .keyed(cells -> first(cells.getFirst())),
        TableSpec.of(
                CM,
                LayerKind.HCC_LABELS,
                with("CC", "LABEL", "MODEL_DOMAIN"),
                named("category", "CC"),
                named("label", "LABEL"),
                named("domain", "MODEL_DOMAIN"),
                named("version", "MODEL_VERSION"),
                named("model", "MODEL_FULLNAME"))
            .keyed(cells -> numbered(cells.getFirst())),
        TableSpec.of(
            HCPCS,
            LayerKind.HCC_PROCEDURES,
            with("CPT_HCPCS_CODE"),
            named("code", "CPT_HCPCS_CODE").shaped(PROCEDURE)));
  }

  /// `HCC19` and `19` are one.
  private static String numbered(String category) {
    return category.toUpperCase(java.util.Locale.ROOT).replaceAll("^[A-Z_]+(?=[0-9])", "");
  }

  private static String first(String text) {
    var plain = text.replaceAll("[^A-Za-z0-9_]", "").toUpperCase(java.util.Locale.ROOT);
    return plain.substring(0, Math.min(CodeKey.MAX_LENGTH, plain.length()));
  }
}
