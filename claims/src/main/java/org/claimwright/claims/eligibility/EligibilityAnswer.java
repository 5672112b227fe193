package org.claimwright.claims.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;

/// What a payer says of one person's coverage (X12 271).
///
/// @param trace of the question, `""` where the payer or the provider was refused
/// @param person as the payer knows them, or as asked where nobody was found
/// @param refusals why the question, or a part of it, has no answer
public record EligibilityAnswer(
    String trace, Plan plan, Insured person, List<Benefit> benefits, List<Refusal> refusals) {

  /// The plan as a whole (X12 element 1365).
  private static final String PLAN_COVERAGE = "30";

  private static final String OFFICE_VISIT = "98";

  public EligibilityAnswer {
    benefits = List.copyOf(benefits);
    refusals = List.copyOf(refusals);
  }

  /// What comes out of an answer.
  public enum Standing {
    ACTIVE,
    INACTIVE,
    REFUSED,
    /// An answer that says neither.
    UNCLEAR
  }

  /// The plan.
  ///
  /// @param name `""` when the payer does not name it
  /// @param group number of the group, `""` when there is none
  /// @param begins empty when the payer does not say
  /// @param lastDay the last covered day, empty while there is none
  public record Plan(
      String name, String group, Optional<LocalDate> begins, Optional<LocalDate> lastDay) {}

  /// The person under the payer's eyes.
  ///
  /// @param memberId of the policy, `""` when the answer leaves it out
  public record Insured(
      String memberId, String lastName, String firstName, Optional<LocalDate> birthDate) {}

  /// What a member pays of a service in an office, each empty when the payer does not say.
  public record CostShare(
      Optional<Money> copay,
      Optional<Percent> coinsurance,
      Optional<Limit> deductible,
      Optional<Limit> outOfPocket) {}

  /// An amount to be reached in a year.
  ///
  /// @param left empty when the payer gives the total only
  public record Limit(Optional<Money> total, Optional<Money> left) {}

  /// Another payer that the answer names.
  public record OtherPayer(String name, String memberId) {}

  public Standing standing() {
    if (isOf(Benefit.Kind.ACTIVE, PLAN_COVERAGE)) {
      return Standing.ACTIVE;
    }
    if (isOf(Benefit.Kind.INACTIVE, PLAN_COVERAGE)) {
      return Standing.INACTIVE;
    }
    if (of(Benefit.Kind.ACTIVE).findAny().isPresent()) {
      return Standing.ACTIVE;
    }
    if (of(Benefit.Kind.INACTIVE).findAny().isPresent()) {
      return Standing.INACTIVE;
    }
    return refusals.isEmpty() ? Standing.UNCLEAR : Standing.REFUSED;
  }

  /// What an office visit costs the member with a provider of the plan's network.
  public CostShare officeVisit() {
    return new CostShare(
        first(Benefit.Kind.COPAY, one -> one.worth().money()),
        first(Benefit.Kind.COINSURANCE, one -> one.worth().share()),
        limit(Benefit.Kind.DEDUCTIBLE),
        limit(Benefit.Kind.OUT_OF_POCKET));
  }

  /// The other payers, as far as they are named.
  public List<OtherPayer> otherPayers() {
    return of(Benefit.Kind.OTHER_PAYER)
        .flatMap(one -> one.terms().others().stream())
        .distinct()
        .toList();
  }

  /// Whether a service needs an authorization: what the payer says needs one.
  public List<Benefit> authorizationNeeded() {
    return benefits.stream().filter(one -> one.terms().needsAuthorization()).toList();
  }

  private Optional<Limit> limit(Benefit.Kind kind) {
    var total = first(kind, one -> one.isLeft() ? Optional.empty() : one.worth().money());
    var left = first(kind, one -> one.isLeft() ? one.worth().money() : Optional.empty());
    return total.isEmpty() && left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Limit(total, left));
  }

  /// The first worth of that kind: one person's before a family's, an office visit's before the
  /// whole plan's, and never that of a provider outside of the network.
  private <T> Optional<T> first(Benefit.Kind kind, Function<Benefit, Optional<T>> worth) {
    Stream<Predicate<Benefit>> order =
        Stream.of(
            one -> one.isOf(OFFICE_VISIT) && !one.isForFamily(),
            one -> one.isOf(PLAN_COVERAGE) && !one.isForFamily(),
            one -> one.isOf(OFFICE_VISIT) || one.isOf(PLAN_COVERAGE));
    return order
        .flatMap(wanted -> of(kind).filter(Benefit::isInNetwork).filter(wanted))
        .flatMap(one -> worth.apply(one).stream())
        .findFirst();
  }

  private boolean isOf(Benefit.Kind kind, String serviceType) {
    return of(kind).anyMatch(one -> one.isOf(serviceType));
  }

  private Stream<Benefit> of(Benefit.Kind kind) {
    return benefits.stream().filter(one -> one.kind() == kind);
  }
}
