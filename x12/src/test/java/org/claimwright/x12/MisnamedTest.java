package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A transaction that is another than it says is told once, in its name, and read as what it is.
class MisnamedTest {

  private static final int GS = 1;
  private static final int ST = 2;

  private static List<String> with(List<String> segments, int at, String text, String by) {
    var changed = new ArrayList<>(segments);
    assertThat(changed.get(at)).contains(text);
    changed.set(at, changed.get(at).replace(text, by));
    return changed;
  }

  private static List<X12Problem> told(List<String> segments) {
    var problems = X12Validator.validate(LegalFiles.file(segments)).problems();
    var inLittle = X12Validator.validateLong(LegalFiles.file(segments), Validation.ALONE);
    assertThat(inLittle.problems()).isEqualTo(problems);
    return problems;
  }

  @ParameterizedTest
  @CsvSource({
    "270-rich,270,271",
    "271-benefits,271,270",
    "271-refusal,271,270",
    "276-rich,276,277",
    "277-rich,277,276",
    "277CA-levels,277,276",
    "837P-medicare,837,835",
    "837I-others,837,27O",
    "835-check,835,820"
  })
  void aTransactionOfAnotherNumberIsToldOnceAtItsNumber(String name, String set, String other) {
    var problems = told(with(LegalFiles.segments(name), ST, "ST*" + set, "ST*" + other));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fault()).isEqualTo(Fault.ST_TYPE);
    assertThat(problems.getFirst().place().element()).isEqualTo("ST01");
    assertThat(problems.getFirst().value()).isEqualTo(other);
    assertThat(problems.getFirst().message()).contains("a " + set);
  }

  @ParameterizedTest
  @CsvSource({
    "837P-medicare,005010X222A1,005010X223A2",
    "837P-supplies,005010X222A1,005010X224A2",
    "837I-inpatient,005010X223A2,005010X222A1",
    "837D-office,005010X224A2,005010X223A2",
    "277-rich,005010X212,005010X214",
    "277CA-levels,005010X214,005010X212",
    "835-transfer,005010X221A1,005010X222A1"
  })
  void aGroupOfAnotherGuideThanItsTransactionFitsIsToldOnceAtItsVersion(
      String name, String version, String other) {
    var problems = told(with(LegalFiles.segments(name), GS, version, other));

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.VERSION);
    assertThat(problems.getFirst().place().element()).isEqualTo("GS08");
  }

  @Test
  void aTransactionThatFitsItsGroupIsReadByItThoughItNamesAnotherGuide() {
    var segments = LegalFiles.segments("837P-medicare");

    assertThat(told(with(segments, ST, "005010X222A1", "005010X223A2")))
        .extracting(X12Problem::fault)
        .containsExactly(Fault.ST_VERSION);
  }

  @Test
  void aQuestionInAGroupOfAnswersStaysAQuestion() {
    var segments = LegalFiles.segments("270-rich");

    assertThat(told(with(segments, GS, "GS*HS", "GS*HB")))
        .extracting(X12Problem::fault)
        .containsExactly(Fault.GS_FUNCTION);
  }

  @Test
  void whatAMisnamedTransactionHoldsIsCheckedByTheGuideThatFits() {
    var segments = with(LegalFiles.segments("271-benefits"), ST, "ST*271", "ST*270");
    segments.set(LegalFiles.first(segments, "DMG*D8"), "DMG*D8*19801399*F");

    assertThat(told(segments))
        .extracting(problem -> problem.fault() + " " + problem.element())
        .containsExactly("ST_TYPE ST01", "ELEMENT_DATE DMG02");
  }

  @Test
  void whatARemittanceHoldsIsCheckedWhateverVersionItsGroupIsSaidToBe() {
    var segments = with(LegalFiles.segments("835-check"), GS, "005010X221A1", "005010X212");
    var bpr = LegalFiles.first(segments, "BPR*");
    segments.set(bpr, segments.get(bpr).replaceFirst("BPR\\*(.)\\*[0-9.]+", "BPR*$1*0.07"));

    assertThat(told(segments))
        .extracting(X12Problem::fault)
        .contains(Fault.VERSION, Fault.BALANCE_PAYMENT);
  }

  @Test
  void aTransactionOfNoKnownNumberIsReadByItsGroupThoughMoreIsWrong() {
    var segments = with(LegalFiles.segments("270-rich"), ST, "ST*270", "ST*27");
    segments.set(LegalFiles.first(segments, "DMG*D8"), "DMG*D8*19801399*F");

    assertThat(told(segments))
        .extracting(problem -> problem.fault() + " " + problem.element())
        .containsExactly("ELEMENT_SHORT ST01", "ELEMENT_DATE DMG02");
  }

  /// So many transactions of a legal file in one group that it is a long one.
  @ParameterizedTest
  @CsvSource({"270-rich,*:70", "271-benefits,*:71", "271-benefits,*27O", "835-check,*:35"})
  void aMisnamedTransactionThatIsCutOffIsToldAlikeHeldOrNot(String name, String number) {
    for (var kept = 4; kept < 20; kept += 3) {
      var segments = LegalFiles.segments(name).subList(0, kept);
      var problems = told(with(segments, ST, "ST*" + name.substring(0, 3), "ST" + number));

      assertThat(problems).extracting(X12Problem::fault).contains(Fault.IEA_MISSING);
      assertThat(problems).hasSize(2);
      assertThat(problems.getFirst().place().element()).isEqualTo("ST01");
    }
  }

  private static byte[] longFile(String name, UnaryOperator<String> changed) {
    var one = LegalFiles.counted(name);
    var body = String.join("~", one.subList(ST + 1, one.size() - 3)) + "~";
    var text = new StringBuilder(one.getFirst() + "~" + changed.apply(one.get(GS)) + "~");
    var count = 0;
    while (text.length() < 1.1 * Diagnosis.LONGEST_FILE) {
      count++;
      var st = changed.apply(one.get(ST)).replace("*0001", "*%06d".formatted(count));
      text.append(st).append('~').append(body);
      text.append("SE*%d*%06d~".formatted(one.size() - 4, count));
    }
    text.append("GE*%d*7~".formatted(count)).append(one.getLast()).append('~');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<X12Problem> toldOfLong(byte[] bytes) {
    var problems = X12Validator.validate(bytes).problems();
    var inLittle = X12Validator.validateLong(new ByteArrayInputStream(bytes), Validation.ALONE);
    assertThat(inLittle.problems()).isEqualTo(problems);
    return problems;
  }

  @ParameterizedTest
  @CsvSource({"270-rich,ST*270,ST*271", "837P-medicare,ST*837,ST*"})
  void eachTransactionOfAnotherNumberIsToldOnceInALongFileToo(String name, String text, String by) {
    var bytes = longFile(name, segment -> segment.replace(text, by));
    var count = new String(bytes, StandardCharsets.UTF_8).split("~ST\\*", -1).length - 1;

    assertThat(toldOfLong(longFile(name, segment -> segment))).isEmpty();
    assertThat(toldOfLong(bytes))
        .hasSize(count)
        .allMatch(problem -> problem.place().element().equals("ST01"));
  }

  @ParameterizedTest
  @CsvSource({"837P-medicare,005010X222A1,005010X224A2", "835-transfer,005010X221A1,005010X212"})
  void aLongGroupOfAnotherGuideIsToldOnceAtItsVersion(String name, String version, String by) {
    var told = toldOfLong(longFile(name, s -> s.startsWith("GS*") ? s.replace(version, by) : s));

    assertThat(told).extracting(X12Problem::fault).containsExactly(Fault.VERSION);
  }

  @Test
  void aMisnamedTransactionIsNamedAsWhatItIsInTheReport() {
    var segments = with(LegalFiles.segments("276-rich"), ST, "ST*276", "ST*277");
    var report = X12Validator.validate(LegalFiles.file(segments));

    assertThat(report.file().transactions()).extracting(Transaction::type).containsExactly("276");
    assertThat(report.transactions()).noneMatch(ValidationReport.Verdict::accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "278-request,BHT*0007*13,BHT*0007*11",
    "278-transport,BHT*0007*01,BHT*0007*11",
    "278-answer,BHT*0007*11,BHT*0007*13",
    "278-refusal,BHT*0007*11,BHT*0007*13"
  })
  void aRequestForReviewThatCallsItselfAnAnswerIsToldOnceAtItsPurpose(
      String name, String purpose, String other) {
    var segments = LegalFiles.segments(name);
    var problems = told(with(segments, ST + 1, purpose, other));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().element()).isEqualTo("BHT02");
  }
}
