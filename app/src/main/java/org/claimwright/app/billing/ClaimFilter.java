package org.claimwright.app.billing;

import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.patients.PatientId;

/// Which claims a list shows, sorted by deadline and then dollars. Begin with {@link #of}.
public record ClaimFilter(
    ClaimView view,
    OptionalLong payer,
    OptionalLong provider,
    Optional<PatientId> patient,
    Page page) {

  /// A page of the list.
  public record Page(int offset, int limit) {
    public Page {
      if (offset < 0 || limit < 1 || limit > 500) {
        throw new IllegalArgumentException(
            "a page has 1 to 500 claims: offset " + offset + ", limit " + limit);
      }
    }
  }

  public static ClaimFilter of(ClaimView view) {
    return new ClaimFilter(
        view, OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), new Page(0, 100));
  }

  public ClaimFilter payer(OptionalLong number) {
    return new ClaimFilter(view, number, provider, patient, page);
  }

  public ClaimFilter provider(OptionalLong number) {
    return new ClaimFilter(view, payer, number, patient, page);
  }

  public ClaimFilter patient(PatientId id) {
    return new ClaimFilter(view, payer, provider, Optional.of(id), page);
  }

  public ClaimFilter page(Page other) {
    return new ClaimFilter(view, payer, provider, patient, other);
  }
}
