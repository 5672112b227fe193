package org.claimwright.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.claimwright.kernel.PersonName;

/// The claims of a file by billing provider, subscriber and patient, each level in the order of its
/// first claim (X12 HL 20, 22 and 23).
record ClaimHierarchy(List<Billing> billings) {

  record Billing(BillingProvider provider, List<Subscriber> subscribers) {}

  /// A policy and its holder with the claims for the holder, or with the dependents treated.
  record Subscriber(Insured insured, List<Claim> own, List<Dependent> dependents) {}

  record Dependent(Patient.Dependent patient, List<Claim> claims) {}

  private record SubscriberKey(Policy policy, PersonName holder, Patient treated) {}

  static ClaimHierarchy of(List<Claim> claims) {
    var billings = new ArrayList<Billing>();
    by(claims, Claim::billing)
        .forEach((provider, theirs) -> billings.add(new Billing(provider, subscribers(theirs))));
    return new ClaimHierarchy(billings);
  }

  private static List<Subscriber> subscribers(List<Claim> claims) {
    var subscribers = new ArrayList<Subscriber>();
    by(claims, ClaimHierarchy::key).values().forEach(same -> subscribers.add(subscriber(same)));
    return subscribers;
  }

  private static Object key(Claim claim) {
    var insured = claim.insured();
    return switch (insured.patient()) {
      case Patient.Self self -> insured;
      case Patient.Dependent dependent ->
          new SubscriberKey(insured.policy(), insured.subscriber().name(), new Patient.Self());
    };
  }

  private static Subscriber subscriber(List<Claim> claims) {
    var insured = claims.getFirst().insured();
    return switch (insured.patient()) {
      case Patient.Self self -> new Subscriber(insured, claims, List.of());
      case Patient.Dependent any -> new Subscriber(insured, List.of(), dependents(claims));
    };
  }

  private static List<Dependent> dependents(List<Claim> claims) {
    var dependents = new ArrayList<Dependent>();
    by(claims, claim -> claim.insured().patient())
        .forEach((patient, theirs) -> {
          if (patient instanceof Patient.Dependent dependent) {
            dependents.add(new Dependent(dependent, theirs));
          }
        });
    return dependents;
  }

  private static <K> LinkedHashMap<K, List<Claim>> by(List<Claim> claims, Function<Claim, K> key) {
    var groups = new LinkedHashMap<K, List<Claim>>();
    for (var claim : claims) {
      groups.computeIfAbsent(key.apply(claim), any -> new ArrayList<>()).add(claim);
    }
    return groups;
  }
}
