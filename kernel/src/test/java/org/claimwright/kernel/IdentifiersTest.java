package org.claimwright.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @Test
  void acceptsTheExampleNpiOfTheStandard() {
    assertThat(new Npi("1234567893")).hasToString("1234567893");
  }

  @Test
  void namesTheCheckDigitThatAnNpiShouldHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Npi("1234567890"))
        .withMessageContaining("\"1234567890\"")
        .withMessageContaining("should be 3");
  }

  @Test
  void aSingleWrongDigitNeverPasses() {
    for (int at = 1; at < 10; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        var changed = new StringBuilder("1234567893");
        changed.setCharAt(at, digit);
        assertThat(Npi.isValid(changed.toString()))
            .isEqualTo(changed.toString().equals("1234567893"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678931", "3234567893", "12345678 3", "١٢٣٤٥٦٧٨٩٣"})
  void refusesWhatIsNotTenDigits(String text) {
    assertThat(Npi.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Npi(text));
  }

  @Test
  void readsATaxIdWithOrWithoutItsHyphen() {
    assertThat(TaxId.parse("34-1234567")).isEqualTo(new TaxId("341234567"));
    assertThat(new TaxId("341234567")).hasToString("34-1234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"001234567", "12345678", "1234567890", "891234567", "12-34567"})
  void refusesTaxIdsThatCannotHaveBeenIssued(String digits) {
    assertThatIllegalArgumentException().isThrownBy(() -> TaxId.parse(digits));
  }

  @Test
  void readsZipsOfFiveAndNineDigits() {
    assertThat(Zip.parse("44101").isPlusFour()).isFalse();
    assertThat(Zip.parse("44101-1234")).isEqualTo(Zip.parse("441011234")).hasToString("44101-1234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4410", "00000", "44101-12", "4410A", ""})
  void refusesWhatIsNoZip(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Zip.parse(text));
  }

  @Test
  void knowsStatesTerritoriesAndMilitaryMail() {
    assertThat(UsState.isValid("OH") && UsState.isValid("PR") && UsState.isValid("AE")).isTrue();
    assertThat(UsState.isValid("XX") || UsState.isValid("oh") || UsState.isValid("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "-1234", "1EG4*TE5", "abc~"})
  void refusesMemberIdsThatWouldBreakAClaimFile(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MemberId(text));
  }

  @Test
  void refusesATaxonomyThatDoesNotEndInX() {
    assertThat(TaxonomyCode.isValid("207Q00000X")).isTrue();
    assertThat(TaxonomyCode.isValid("207Q000000")).isFalse();
  }
}
