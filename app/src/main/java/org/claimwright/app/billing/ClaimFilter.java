package org.claimwright.app.billing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.claimwright.app.patients.PatientId;
import org.claimwright.kernel.DateRange;

/// Which claims a list shows, and in which order. Begin with {@link #of}.
///
/// @param service the dates of service
public record ClaimFilter(
    ClaimView view, Whose whose, Optional<DateRange> service, ClaimOrder order, Page page) {

  /// Whose claims: of which payer and clinician, and what else was looked for; empty for any.
  public record Whose(OptionalLong payer, OptionalLong provider, Optional<Sought> sought) {

    static final Whose ANY =
        new Whose(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
  }

  /// Claims whose number begins so, or that are of one of these patients.
  ///
  /// @param number the beginning of a claim number, `""` when none is looked for
  public record Sought(String number, List<PatientId> patients) {}

  /// Whether it is the whole view.
  boolean isWhole() {
    return whose.equals(Whose.ANY) && service.isEmpty();
  }

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
    return new ClaimFilter(view, Whose.ANY, Optional.empty(), ClaimOrder.USUAL, new Page(0, 100));
  }

  public ClaimFilter payer(OptionalLong number) {
    return of(new Whose(number, whose.provider(), whose.sought()));
  }

  public ClaimFilter provider(OptionalLong number) {
    return of(new Whose(whose.payer(), number, whose.sought()));
  }

  public ClaimFilter patient(PatientId id) {
    return sought(new Sought("", List.of(id)));
  }

  public ClaimFilter sought(Sought other) {
    return of(new Whose(whose.payer(), whose.provider(), Optional.of(other)));
  }

  public ClaimFilter service(DateRange days) {
    return new ClaimFilter(view, whose, Optional.of(days), order, page);
  }

  public ClaimFilter order(ClaimOrder other) {
    return new ClaimFilter(view, whose, service, other, page);
  }

  public ClaimFilter page(Page other) {
    return new ClaimFilter(view, whose, service, order, other);
  }

  private ClaimFilter of(Whose others) {
    return new ClaimFilter(view, others, service, order, page);
  }
}
