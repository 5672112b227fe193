package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The first qualifier of a claim's codes (HI01-1) says what they all are; a wrong one is told
/// once, there, whatever is then missing, too many or unused.
class ClaimCodesTest {

  private static List<X12Problem> told(List<String> segments) {
    return X12Validator.validate(LegalFiles.file(segments)).problems();
  }

  @ParameterizedTest
  @CsvSource({
    "837I-inpatient,ABK,ABJ",
    "837I-inpatient,ABK,ABN",
    "837I-inpatient,ABK,APR",
    "837I-inpatient,ABK,BE",
    "837I-inpatient,ABK,BH",
    "837I-inpatient,ABJ,ABF",
    "837I-inpatient,ABJ,ABN",
    "837I-inpatient,ABN,APR",
    "837I-inpatient,ABN,BI",
    "837I-inpatient,BBQ,BE",
    "837I-inpatient,BE,BG",
    "837I-inpatient,BI,BH",
    "837I-others,ABK,BBR",
    "837I-others,APR,BG",
    "837I-others,APR,BI",
    "837I-others,BH,BBQ",
    "837P-medicare,ABK,BG",
    "837P-medicare,ABK,BP"
  })
  void aWrongQualifierOfCodesIsToldOnceAtIt(String name, String right, String wrong) {
    var segments = LegalFiles.segments(name);
    var at = LegalFiles.first(segments, "HI*" + right + ":");
    segments.set(at, segments.get(at).replaceFirst(right, wrong));
    var problems = told(segments);

    assertThat(problems).as(problems.toString()).hasSize(1);
    assertThat(problems.getFirst().position()).isEqualTo(at + 1);
    assertThat(problems.getFirst().element()).isEqualTo("HI01-1");
    assertThat(problems.getFirst().value()).isEqualTo(wrong);
  }

  @Test
  void theFirstOfTwoAlikeIsTheOneThatIsMissing() {
    var segments = LegalFiles.segments("837I-inpatient");
    var at = LegalFiles.first(segments, "HI*ABK:");
    segments.set(at, segments.get(at).replace("ABK", "ABF"));

    assertThat(told(segments))
        .extracting(problem -> problem.position() + " " + problem.element())
        .containsExactly(at + 1 + " HI01-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"837I-inpatient", "837I-others", "837P-medicare"})
  void aPrincipalDiagnosisThatIsMissingIsToldAsMissing(String name) {
    var segments = LegalFiles.segments(name);
    segments.remove(LegalFiles.first(segments, "HI*ABK:"));

    assertThat(told(segments))
        .extracting(X12Problem::fault)
        .containsAnyOf(Fault.SEGMENT_MISSING, Fault.SEGMENT_BELOW_MINIMUM)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABK", "ABJ", "ABN", "DR"})
  void codesThatComeTwiceAreToldAsTooMany(String qualifier) {
    var segments = new ArrayList<>(LegalFiles.segments("837I-inpatient"));
    var at = LegalFiles.first(segments, "HI*" + qualifier + ":");
    segments.add(at, segments.get(at));

    assertThat(told(segments))
        .extracting(problem -> problem.position() + " " + problem.fault())
        .containsExactly(at + 2 + " SEGMENT_REPEAT");
  }
}
