package org.claimwright.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimwright.claims.SampleClaim.aCommercialClaim;
import static org.claimwright.edits.Desk.TODAY;
import static org.claimwright.edits.Desk.only;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.claims.SampleClaim;
import org.junit.jupiter.api.Test;

class TimelyFilingTest {

  @Test
  void aDateOfServiceTomorrowIsStopped() {
    assertThat(only(onDay(TODAY.plusDays(1)), "FILING-FUTURE").message()).contains("2026-03-21");
  }

  @Test
  void todayIsNotTheFuture() {
    assertThat(onDay(TODAY)).isEmpty();
  }

  @Test
  void theLastDayOfTheLimitIsStillInTime() {
    assertThat(onDayWithLimit(TODAY.minusDays(90), 90)).isEmpty();
    var late = only(onDayWithLimit(TODAY.minusDays(91), 90), "FILING-LIMIT");
    assertThat(late.message()).contains("90 days").contains("2026-03-19");
  }

  @Test
  void aServiceBeforeBirthIsStoppedWithoutPrintingTheBirthDate() {
    var newborn =
        new org.claimwright.claims.Person(
            SampleClaim.TOM.name(),
            LocalDate.of(2026, 3, 15),
            SampleClaim.TOM.sex(),
            SampleClaim.TOM.address());
    var claim =
        aCommercialClaim().forPerson(newborn).withDiagnoses("I10").withLine("99213", "90.00");
    assertThat(only(Desk.check(claim), "FILING-BEFORE-BIRTH").message())
        .doesNotContain("2026-03-15");
  }

  private static List<Finding> onDay(LocalDate day) {
    return onDayWithLimit(day, 180);
  }

  private static List<Finding> onDayWithLimit(LocalDate day, int days) {
    var claim = aCommercialClaim().withDiagnoses("I10").on(day).withLine("99213", "90.00");
    var context =
        new EditContext(new FewCodes("FY2026"), new CoverageFacts.NotOnFile(), TODAY, days);
    return ClaimEdits.check(claim.build(), context);
  }
}
