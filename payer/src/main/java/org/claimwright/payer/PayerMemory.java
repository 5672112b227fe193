package org.claimwright.payer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.kernel.Money;

/// What a payer must remember from one claim file to the next. Implementations need not be
/// thread-safe; a payer reads one file at a time.
public interface PayerMemory {

  /// A number never given before, for claims, traces and control numbers.
  long nextNumber();

  /// Whether a service with this key has been decided before.
  boolean hasSeen(String serviceKey);

  /// Notes services as decided.
  void remember(Collection<String> serviceKeys);

  /// What a member has already paid toward the deductible of a year.
  Money deductibleMet(String memberId, int year);

  /// Adds to it.
  void addDeductible(String memberId, int year, Money amount);

  /// Takes services out of what was decided: the claim that billed them was replaced or voided.
  void forget(Collection<String> serviceKeys);

  /// Keeps a decision, to take it back when its claim is replaced or voided; `""` once it was.
  void keep(String payerClaimNumber, String decision);

  /// The decision on a claim; empty when there is none, or none any more.
  Optional<String> kept(String payerClaimNumber);

  /// What a payee owes the payer after decisions were taken back.
  Money owed(String payee);

  /// Adds to it.
  void addOwed(String payee, Money amount);

  /// A memory that lasts as long as the object.
  static PayerMemory inMemory() {
    return new Volatile();
  }

  /// Held in maps.
  final class Volatile implements PayerMemory {
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Money> deductibles = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();
    private final Map<String, Money> debts = new HashMap<>();
    private long last;

    private Volatile() {}

    @Override
    public long nextNumber() {
      return ++last;
    }

    @Override
    public boolean hasSeen(String serviceKey) {
      return seen.contains(serviceKey);
    }

    @Override
    public void remember(Collection<String> serviceKeys) {
      seen.addAll(serviceKeys);
    }

    @Override
    public Money deductibleMet(String memberId, int year) {
      return deductibles.getOrDefault(memberId + " " + year, Money.ZERO);
    }

    @Override
    public void addDeductible(String memberId, int year, Money amount) {
      deductibles.merge(memberId + " " + year, amount, Money::plus);
    }

    @Override
    public void forget(Collection<String> serviceKeys) {
      seen.removeAll(serviceKeys);
    }

    @Override
    public void keep(String payerClaimNumber, String decision) {
      decisions.put(payerClaimNumber, decision);
    }

    @Override
    public Optional<String> kept(String payerClaimNumber) {
      return Optional.ofNullable(decisions.get(payerClaimNumber)).filter(text -> !text.isEmpty());
    }

    @Override
    public Money owed(String payee) {
      return debts.getOrDefault(payee, Money.ZERO);
    }

    @Override
    public void addOwed(String payee, Money amount) {
      debts.merge(payee, amount, Money::plus);
    }
  }
}
