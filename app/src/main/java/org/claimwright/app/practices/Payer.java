package org.claimwright.app.practices;

import java.time.LocalDate;
import java.util.Optional;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.PayerId;

/// Someone the practice bills, and how.
public record Payer(PayerKey id, Terms terms) {

  /// What is agreed with the payer.
  ///
  /// @param route the clearing route's name, such as `sandbox`
  /// @param address where paper goes, if it is known
  public record Terms(
      Identity identity, Kind kind, Limits limits, String route, Optional<Address> address) {}

  /// How claims name the payer.
  ///
  /// @param filingIndicator X12 element 1032, such as `CI`, `MB`, `MC`
  public record Identity(String name, PayerId payerId, String filingIndicator) {}

  /// How long the payer takes claims and appeals, in days.
  ///
  /// @param appealDays from its decision of the claim
  /// @param secondAppealDays from its answer to the first appeal
  public record Limits(int filingDays, int appealDays, int secondAppealDays) {

    /// What is assumed of a second appeal where nothing else was agreed.
    public static final int SECOND_APPEAL = 60;

    public Limits {
      if (filingDays < 1 || appealDays < 1 || secondAppealDays < 1) {
        throw new IllegalArgumentException(
            "a limit is one day or more: filing "
                + filingDays
                + ", appeal "
                + appealDays
                + ", second appeal "
                + secondAppealDays);
      }
    }

    public Limits(int filingDays, int appealDays) {
      this(filingDays, appealDays, SECOND_APPEAL);
    }
  }

  /// What kind of insurance.
  public enum Kind {
    COMMERCIAL,
    MEDICARE,
    MEDICAID,
    OTHER
  }

  /// A payer's number within this application; claims carry {@link Identity#payerId()}.
  public record PayerKey(long value) {}

  public String name() {
    return terms.identity().name();
  }

  public PayerId payerId() {
    return terms.identity().payerId();
  }

  /// The last day a claim for this date of service is accepted.
  public LocalDate filingDeadline(LocalDate dateOfService) {
    return dateOfService.plusDays(terms.limits().filingDays());
  }
}
