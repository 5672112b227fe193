package org.claimwright.codesets;

import static org.claimwright.codesets.TableColumn.named;
import static org.claimwright.codesets.TableSpec.with;
import static org.claimwright.codesets.TableSpec.withPart;
import static org.claimwright.codesets.TableSpecs.DIGITS;
import static org.claimwright.codesets.TableSpecs.PROCEDURE;

import java.util.List;

/// The tables of the Medicare Coverage Database's downloads, joined on id and version.
final class CoverageTableSpecs {

  private static final CodeSystem HCPCS = CodeSystem.HCPCS;

  /// Some rows say of a group that it has no codes.
  private static final String NONE = "N/A";

  private static final CodeSystem CM = CodeSystem.ICD10CM;

  private CoverageTableSpecs() {}

  static List<TableSpec> all() {
    return List.of(
        TableSpec.of(
            HCPCS,
            LayerKind.COVERAGE_DOCUMENTS,
            with("DOCUMENT_DISPLAY_ID", "DOCUMENT_TYPE", "TITLE"),
            named("id", "DOCUMENT_DISPLAY_ID").shaped("[AL]?[0-9]+"),
            named("version", "DOCUMENT_VERSION"),
            named("type", "DOCUMENT_TYPE"),
            named("title", "TITLE"),
            named("contractor", "CONTRACTOR_NAME_TYPE"),
            named("from", "EFFECTIVE_DATE"),
            named("to", "RETIREMENT_DATE")),
        TableSpec.of(
            CM,
            LayerKind.COVERAGE_COVERED,
            header ->
                withPart("ICD10_COVERED_GROUP")
                    .and(with("ARTICLE_ID", "ICD10_CODE_ID"))
                    .test(header),
            named("code", "ICD10_CODE_ID").mended(code -> code.isEmpty() ? NONE : code),
            named("article", "ARTICLE_ID").shaped(DIGITS),
            named("version", "ARTICLE_VERSION").shaped(DIGITS),
            named("group", "ICD10_COVERED_GROUP")),
        TableSpec.of(
            CM,
            LayerKind.COVERAGE_NOT_COVERED,
            header ->
                withPart("ICD10_NONCOVERED_GROUP")
                    .and(with("ARTICLE_ID", "ICD10_CODE_ID"))
                    .test(header),
            named("code", "ICD10_CODE_ID").mended(code -> code.isEmpty() ? NONE : code),
            named("article", "ARTICLE_ID").shaped(DIGITS),
            named("version", "ARTICLE_VERSION").shaped(DIGITS),
            named("group", "ICD10_NONCOVERED_GROUP")),
        TableSpec.of(
            HCPCS,
            LayerKind.COVERAGE_PROCEDURES,
            with("ARTICLE_ID", "HCPC_CODE_ID", "HCPC_CODE_GROUP"),
            named("code", "HCPC_CODE_ID").shaped(PROCEDURE),
            named("article", "ARTICLE_ID").shaped(DIGITS),
            named("version", "ARTICLE_VERSION").shaped(DIGITS),
            named("group", "HCPC_CODE_GROUP")),
        TableSpec.of(
            HCPCS,
            LayerKind.COVERAGE_RELATED,
            with("LCD_ID", "R_ARTICLE_ID"),
            named("article", "R_ARTICLE_ID"),
            named("lcd", "LCD_ID").shaped(DIGITS),
            named("version", "LCD_VERSION").shaped(DIGITS)),
        TableSpec.of(
            HCPCS,
            LayerKind.COVERAGE_ARTICLES,
            with("ARTICLE_ID", "ARTICLE_VERSION", "TITLE"),
            named("id", "ARTICLE_ID").shaped(DIGITS),
            named("version", "ARTICLE_VERSION").shaped(DIGITS),
            named("title", "TITLE"),
            named("from", "ARTICLE_EFF_DATE", "ARTICLE_REV_EFF_DATE"),
            named("to", "ARTICLE_END_DATE", "ARTICLE_REV_END_DATE"),
            named("status", "STATUS")),
        TableSpec.of(
            HCPCS,
            LayerKind.COVERAGE_LCDS,
            with("LCD_ID", "LCD_VERSION", "TITLE"),
            named("id", "LCD_ID").shaped(DIGITS),
            named("version", "LCD_VERSION").shaped(DIGITS),
            named("title", "TITLE"),
            named("from", "ORIG_DET_EFF_DATE", "REV_EFF_DATE"),
            named("to", "REV_END_DATE", "ENT_DET_END_DATE"),
            named("status", "STATUS")),
        TableSpec.of(
            HCPCS,
            LayerKind.COVERAGE_CONTRACTORS,
            with("CONTRACTOR_ID", "CONTRACTOR_BUS_NAME"),
            named("id", "CONTRACTOR_ID").shaped(DIGITS),
            named("name", "CONTRACTOR_BUS_NAME"),
            named("number", "CONTRACTOR_NUMBER")));
  }
}
