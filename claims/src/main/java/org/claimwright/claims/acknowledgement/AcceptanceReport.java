package org.claimwright.claims.acknowledgement;

import java.util.List;
import org.claimwright.kernel.Money;

/// Which claims a payer or clearinghouse took in (X12 277CA).
///
/// @param source who answers, as it names itself
/// @param batch the answer to the batch as a whole
public record AcceptanceReport(String source, BatchAnswer batch, List<ClaimAnswer> claims)
    implements Acknowledgement {

  public AcceptanceReport {
    claims = List.copyOf(claims);
  }

  /// The answer to the batch.
  ///
  /// @param reference TRN02 of loop 2200B: BHT03 of the 837P that was sent
  public record BatchAnswer(String reference, boolean accepted, List<Status> statuses) {
    public BatchAnswer {
      statuses = List.copyOf(statuses);
    }
  }

  /// The answer to one claim.
  ///
  /// @param claimNumber TRN02 of loop 2200D: CLM01 as sent
  /// @param accepted whether no status turns the claim away (STC03 is not `U`)
  /// @param statuses what was said of the claim, then of its lines
  public record ClaimAnswer(
      String claimNumber, boolean accepted, Trace trace, Money charge, List<Status> statuses) {
    public ClaimAnswer {
      statuses = List.copyOf(statuses);
    }
  }

  /// The numbers under which others know the claim.
  ///
  /// @param payerClaimNumber REF*1K, `""` when none was assigned
  /// @param clearinghouse REF*D9, `""` when there is none
  public record Trace(String payerClaimNumber, String clearinghouse) {}

  /// One status (X12 STC01).
  ///
  /// @param category claim status category code: `A1`, `A2` taken in, `A3`, `A6` to `A8` turned
  ///   away
  /// @param code claim status code
  /// @param entity whom it is about (element 98), `""` when nobody in particular
  /// @param line the control number of the line it is about, `""` for the claim
  public record Status(String category, String code, String entity, String line) {}
}
