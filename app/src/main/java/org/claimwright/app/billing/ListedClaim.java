package org.claimwright.app.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.claimwright.claims.ClaimNumber;
import org.claimwright.kernel.Money;

/// A claim as lists show it.
public record ListedClaim(
    ClaimId id, ClaimNumber number, ClaimSubject subject, ClaimMoney money, Place place) {

  private static final Set<String> CLOSED = Set.of("patient", "withdrawn");

  /// Where it stands in its life.
  ///
  /// @param state the word of its state
  /// @param why in one line
  /// @param mend the page where what holds it is mended, `""` when nothing holds it
  public record Place(String state, String why, String mend, Watch watch) {

    /// By when somebody must act, or ask when the payer is silent; empty when nobody must.
    public Optional<LocalDate> deadline() {
      return watch.deadline();
    }

    /// When it came there.
    public Instant since() {
      return watch.since();
    }

    /// Why it counts as silent; `""` when it does not.
    public String silence() {
      return watch.silence();
    }
  }

  /// By when somebody looks at it.
  public record Watch(Optional<LocalDate> deadline, Instant since, String silence) {}

  public boolean isSilent() {
    return !place.silence().isEmpty();
  }

  /// Whether the payer refused all of it or a part.
  public boolean isDenied() {
    return place.state().equals("denied") || place.state().equals("partly-paid");
  }

  /// Whether it waits for somebody else, and not for too long.
  public boolean isWaiting() {
    return ClaimWatch.isOut(place.state()) && !isSilent();
  }

  /// By how much a decided claim falls short of its contract.
  public Money underpaid() {
    return money.underpaid();
  }

  /// What is left of it with the payer or in question; none where the patient is billed or another
  /// claim stands in its place.
  public Money balance() {
    return CLOSED.contains(place.state())
        ? Money.ZERO
        : money
            .billed()
            .minus(money.paid())
            .minus(money.adjusted())
            .minus(money.patient())
            .minus(money.writtenOff());
  }
}
