package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimwright.codesets.NcciTables.Setting;
import org.claimwright.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Small tables in the layouts of the publishers, their values made up.
class ImportingTablesTest {

  private static final LocalDate SPRING = LocalDate.of(2026, 5, 1);

  @TempDir Path folder = Path.of(".");
  private Release2026 release = new Release2026(folder);

  @BeforeEach
  void aFolder() {
    release = new Release2026(folder);
  }

  @Test
  void unitsAreReadBelowANoticeAndAHeaderWithALineBreak() throws IOException {
    release.insistedOn(
        release.file(
            "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv",
            """
            "A notice of several lines.

            All of it in one field. ",,,
            "HCPCS/
            CPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
            20610,2,1 Line Edit,Anatomic Consideration
            J3301,16,3 Date of Service Edit: Clinical,Clinical: Data
            """));
    var ncci = release.open().reference().ncci();

    assertThat(ncci.units("20610", Setting.PRACTITIONER, SPRING))
        .contains(new MueLimit("20610", 2, MueLimit.Adjudication.LINE, "Anatomic Consideration"));
    assertThat(ncci.units("J3301", Setting.PRACTITIONER, SPRING))
        .get()
        .extracting(MueLimit::adjudication)
        .isEqualTo(MueLimit.Adjudication.DAY_BY_CLINICAL_DATA);
    assertThat(ncci.units("J3301", Setting.HOSPITAL, SPRING)).isEmpty();
    assertThat(ncci.units("20610", Setting.PRACTITIONER, LocalDate.of(2026, 3, 31))).isEmpty();
  }

  @Test
  void aSampleOfATableIsNoRelease() throws IOException {
    var report =
        release.imported(
            release.file(
                "MCR_MUE_PractitionerServices_Eff_04-01-2026.csv",
                """
                HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale
                20610,2,1 Line Edit,x
                """));
    assertThat(report.imported()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("a sample"));
  }

  @Test
  void addOnCodesKnowTheirPrimaries() throws IOException {
    release.imported(
        release.file(
            "aoc_2026.csv",
            """
            primary_code,add_on_code,aoc_edit_type
            99213,90001,1
            99214,90001,1
            CCCCC,90002,2
            """));
    var ncci = release.open().reference().ncci();

    assertThat(ncci.addOn("90001", SPRING))
        .contains(new AddOnRule("90001", 1, List.of("99213", "99214")));
    assertThat(ncci.addOn("90002", SPRING)).contains(new AddOnRule("90002", 2, List.of()));
    assertThat(ncci.addOn("99213", SPRING)).isEmpty();
  }

  @Test
  void relativeValuesAreReadInTheWidthOf2025AndIn2026s() throws IOException {
    release.insistedOn(
        release.file("PPRRVU25_JAN.csv", relativeValues(31, "1.30", "32.3465")),
        release.file("PPRRVU2026_Jan_nonQPP.csv", relativeValues(32, "1.27", "33.4009")),
        release.file("PPRRVU2026_Jan_QPP.csv", relativeValues(32, "1.27", "33.5675")));
    var fees = release.open().reference().fees();

    assertThat(fees.relativeValue("99213", "", LocalDate.of(2025, 12, 31)))
        .get()
        .extracting(value -> value.units().work(), RelativeValue::conversionFactor)
        .containsExactly(new BigDecimal("1.30"), new BigDecimal("32.3465"));
    assertThat(fees.relativeValue("99213", "", LocalDate.of(2026, 1, 1)))
        .get()
        .extracting(value -> value.units().work(), RelativeValue::conversionFactor)
        .containsExactly(new BigDecimal("1.27"), new BigDecimal("33.4009"));
    assertThat(fees.relativeValueInAdvancedModel("99213", "", SPRING))
        .get()
        .extracting(RelativeValue::conversionFactor)
        .isEqualTo(new BigDecimal("33.5675"));
    assertThat(fees.relativeValue("99213", "26", SPRING)).isEmpty();
  }

  @Test
  void localitiesGetTheirLostZerosBackAndFootnotesArePassedOver() throws IOException {
    release.insistedOn(
        release.file(
            "GPCI2026.csv",
            """
            ADDENDUM E. INDICES,,,,,,
            ,,,,,,
            Medicare Administrative Contractor (MAC),State,Locality Number,Locality Name,2026 PW GPCI (with 1.0 Floor),2026 PE GPCI,2026 MP GPCI
            2102,AK,1,ALASKA*,1.500,1.065,0.551
            10112,AL,00,ALABAMA,1.000,0.875,0.566
            *A footnote.,,,,,,
            """),
        release.file(
            "26LOCCO.csv",
            """
            COUNTIES,,,,
            Medicare Adminstrative Contractor,Locality Number,State ,Fee Schedule Area ,Counties
            ,,,,
            2102,1,ALASKA ,STATEWIDE ,ALL COUNTIES
            """),
        release.file(
            "ANES2026.csv",
            "Contractor,Locality,Locality Name,2026 Anesthesia Conversion Factor\n02102,01,ALASKA,28.54\n"));
    var fees = release.open().reference().fees();

    assertThat(fees.gpci("02102", "01", SPRING))
        .get()
        .extracting(gpci -> gpci.place().state(), Gpci::work, Gpci::practiceExpense)
        .containsExactly("AK", new BigDecimal("1.500"), new BigDecimal("1.065"));
    assertThat(fees.gpcis(SPRING)).hasSize(2);
    assertThat(fees.counties("02102", "01", SPRING)).contains("ALL COUNTIES");
    assertThat(fees.anesthesiaFactor("2102", "1", SPRING)).contains(new BigDecimal("28.54"));
  }

  @Test
  void factsAboutDiagnosesAreAnsweredByDate() throws IOException {
    release.insistedOn(
        release.file(
            "POAexemptCodesFY26.txt",
            "Order26\tPOAexemptCode\tDescription\n01238\tB90.0\t\"Sequelae, of one kind\"\n"),
        release.file(
            "ra_dx_to_cc_2026.csv",
            "diagnosis_code,cc,model_name\nE1142,37,CMS-HCC Model V28\nE1142,18,CMS-HCC Model V24\n"),
        release.file(
            "ra_labels_2026.csv",
            "cc,label,model_domain,model_version,model_fullname\nHCC37,Chronic complications,CMS-HCC,V28,V28115L3\n"),
        release.file(
            "2026-04/mce_i10dx_code_master.csv",
            "code,start_date,end_date,flags\nN400,20151001,20240930,male;adult\nN400,20241001,,adult\n"));
    var facts = release.open().reference().diagnoses();

    assertThat(facts.isPoaExempt("B90.0", SPRING)).isTrue();
    assertThat(facts.isPoaExempt("B90.1", SPRING)).isFalse();
    assertThat(facts.riskCategories("E11.42", LocalDate.of(2025, 3, 1)))
        .contains(
            new DiagnosisFacts.RiskCategory("CMS-HCC Model V28", "37", "Chronic complications"));
    assertThat(facts.editorFlags("N40.0", SPRING)).containsExactly("adult");
  }

  @Test
  void cmssOwnTableOfRiskCategoriesHasAColumnForEachModel() throws IOException {
    release.imported(
        release.file(
            "2026-mappings/hcc.csv",
            """
            2026 mappings,,,,
            Diagnosis Code,Description,CMS-HCC Model Category V24,CMS-HCC Model Category V28,RxHCC Model Category V08
            E1142,words,18,37,30
            E119,words,19,38,
            A footnote,,,,
            """));

    assertThat(
            release
                .open()
                .reference()
                .diagnoses()
                .riskCategories("E11.9", LocalDate.of(2025, 3, 1)))
        .extracting(DiagnosisFacts.RiskCategory::model, DiagnosisFacts.RiskCategory::category)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("CMS-HCC Model V24", "19"),
            org.assertj.core.groups.Tuple.tuple("CMS-HCC Model V28", "38"));
  }

  @Test
  void aHcpcsCodeKnowsWhetherMedicareCoversIt() throws IOException {
    release.imported(
        release.file(
            "HCPC2026_JAN_ANWEB.csv",
            """
            HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,COV,ADD DT,ACT EFF DT,TERM DT,ACTION CD
            A9270,0010,3,Non-covered item or service,Non-covered item,00,M,19980101,19980101,,N
            V5364,0010,3,Dysphagia screening,Dysphagia screening,00,S,20010101,20010101,,N
            """));

    assertThat(release.open().reference().hcpcs(CodeSystem.HCPCS, "A9270", SPRING))
        .get()
        .returns("Non-covered item", HcpcsFacts::shortTitle)
        .returns("not covered by Medicare", HcpcsFacts::coverageInWords);
  }

  @Test
  void laboratoryFeesArePartedByTildes() throws IOException {
    var report =
        release.imported(
            release.file(
                "CLAB2026Q1.txt",
                "YEAR~HCPCS~MOD~EFF_DATE~INDICATOR~RATE~SHORTDESC\n2026~80053~~20260101~N~10.56~\n"));
    assertThat(report.imported()).extracting(Release::set).containsExactly("Clinical Lab Fees");
  }

  @Test
  void coverageDiagnosesHangOnArticles() throws IOException {
    release.imported(
        release.file(
            "2026-04/article_x_hcpc_code.csv",
            "article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group\n52855,7,82306,1,1\n52855,8,82306,1,1\n"),
        release.file(
            "2026-04/article_x_icd10_covered.csv",
            "article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group\n52855,8,E55.9,1,1\n"),
        release.file(
            "2026-04/article_x_icd10_noncovered.csv",
            "article_id,article_version,icd10_code_id,icd10_code_version,icd10_noncovered_group\n52855,8,Z00.00,1,1\n"),
        release.file(
            "2026-04/lcd_related_documents.csv",
            "lcd_id,lcd_version,r_article_id\n36692,27,52855\n"),
        release.file(
            "2026-04/article.csv",
            "article_id,article_version,title,article_eff_date,article_end_date,status\n52855,8,Vitamin D assays,2026-01-01,,A\n"));
    var coverage = release.open().reference().coverage();
    var article = new CoverageTables.Article("52855", "8", "Vitamin D assays", List.of("L36692"));

    assertThat(coverage.articlesFor("82306", SPRING)).containsExactly(article);
    assertThat(coverage.support(article, "E55.9", SPRING))
        .isEqualTo(CoverageTables.Support.COVERED);
    assertThat(coverage.support(article, "Z00.00", SPRING))
        .isEqualTo(CoverageTables.Support.NOT_COVERED);
    assertThat(coverage.support(article, "I10", SPRING))
        .isEqualTo(CoverageTables.Support.NOT_LISTED);
  }

  @Test
  void rowsThatASpreadsheetChangedAreNamed() throws IOException {
    var report =
        release.imported(
            release.file(
                "ra_dx_to_cc_2026.csv",
                "\ufeffdiagnosis_code,cc,model_name\r\nE1142,37,V28\r\n1.1E+43,18,V24\r\nE119,38\r\n"));
    assertThat(report.imported()).isEmpty();
    assertThat(report.problems())
        .extracting(Problem::toString)
        .anyMatch(text -> text.contains("line 3") && text.contains("1.1E+43"))
        .anyMatch(text -> text.contains("line 4") && text.contains("2 of 3 columns"));
  }

  private static String relativeValues(int width, String work, String factor) {
    boolean wide = width == 32;
    var header =
        "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,"
            + (wide ? "IND," : "")
            + "BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT";
    return ",,".repeat(width / 2)
        + "\n"
        + header
        + "\n99213,,words,A,,"
        + work
        + ",1.33,,0.55,,0.10,2.73,1.95,0,XXX,0.00,0.00,0.00,0,0,0,0,0,"
        + (wide ? "9," : "")
        + ","
        + factor
        + ",09,0,99,0.00,0.00,0.00\n";
  }
}
