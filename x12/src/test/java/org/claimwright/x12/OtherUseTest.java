package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A segment that calls itself another use than the one it is, and a loop that comes once more than
/// it may: each is one cause, told at that segment.
class OtherUseTest {

  private static List<X12Problem> problems(List<String> segments) {
    return X12Validator.validate(LegalFiles.file(segments)).problems();
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          837P-casualty  | NM1*41*2*HILLSIDE BILLING*****46*HILL1 | NM1*40*2*HILLSIDE BILLING*****46*HILL1
          837P-casualty  | NM1*40*2*PLAIN PAYER*****46*PLAIN      | NM1*41*2*PLAIN PAYER*****46*PLAIN
          275-papers     | NM1*PR*2*PLAIN PAYER*****XV*77         | NM1*1P*2*PLAIN PAYER*****XV*77
          835-check      | PER*BL*TECH*EM*T@PLAIN.EXAMPLE         | PER*IC*TECH*EM*T@PLAIN.EXAMPLE
          835-check      | NM1*QC*1*MUSTER*ERIKA                  | NM1*82*1*MUSTER*ERIKA
          837I-inpatient | DTP*434*RD8*20260301-20260305          | DTP*050*RD8*20260301-20260305
          837P-supplies  | CRC*E1*Y*L1*L2                         | CRC*07*Y*L1*L2
          """)
  void aSegmentOfAnotherUseIsToldByItsQualifier(String name, String segment, String by) {
    var problems = LegalFiles.problems(name, segment, by);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.ELEMENT_CODE);
    assertThat(problems.getFirst().element()).isEqualTo(by.substring(0, 3) + "01");
    var at = LegalFiles.segments(name).indexOf(segment);
    assertThat(problems.getFirst().position()).isEqualTo(at + 1);
  }

  /// A loop of one segment or of several, from the one that begins with a text, comes so often that
  /// it is once too much; nothing that could begin a level without its HL is seen in it.
  @ParameterizedTest(name = "{0}: {1}, of {2} segments, {3} times more")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          837P-supplies | SBR*P*18**EMPLOYER PLAN | 34 | 10
          837D-office   | NM1*85*2~               | 2  | 1
          278-answer    | NM1*L5*2*PAPERS DESK~N3 | 4  | 1
          278-request   | NM1*71                  | 6  | 14
          271-benefits  | NM1*PR                  | 2  | 1
          """)
  void aLoopThatComesTooOftenIsToldWhereItDoes(String name, String begin, int size, int more) {
    var segments = new ArrayList<>(LegalFiles.segments(name));
    var text = begin.split("~", -1)[0];
    var from = LegalFiles.first(segments, text);
    var loop = List.copyOf(segments.subList(from, from + size));
    Collections.nCopies(more, loop).forEach(again -> segments.addAll(from + size, again));
    var problems = problems(segments);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.LOOP_REPEAT);
    assertThat(problems.getFirst().position()).isEqualTo(from + size * more + 1);
  }

  @Test
  void aControlCharacterInAQualifierIsToldAsOne() {
    var problems = LegalFiles.problems("276-rich", "REF*XZ*RX1", "REF*XZ\u0007*RX1");

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.ELEMENT_CHARACTER);
    assertThat(problems.getFirst().element()).isEqualTo("REF01");
  }

  @Test
  void aLineNumberBelowZeroIsOutOfSequence() {
    var problems = LegalFiles.problems("837P-casualty", "LX*2", "LX*-2");

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.LX_SEQUENCE);
  }

  @Test
  void elementsThatChangedPlacesAreNotTakenForAMissingLevel() {
    var problems = LegalFiles.problems("278-request", "DMG*D8*19800512*F", "DMG*D8*F*19800512");

    assertThat(problems).extracting(X12Problem::element).containsExactly("DMG02", "DMG03");
  }

  @Test
  void aPersonWhoIsMissingIsNotAskedForDiagnosesOnTop() {
    var segments = new ArrayList<>(LegalFiles.segments("270-rich"));
    var from = LegalFiles.first(segments, "NM1*IL");
    segments.subList(from, LegalFiles.first(segments, "EQ*30^1")).clear();
    var problems = problems(segments);

    assertThat(problems).extracting(X12Problem::fault).containsExactly(Fault.LOOP_MISSING);
    assertThat(problems.getFirst().loop()).isEqualTo("2100C");
  }
}
