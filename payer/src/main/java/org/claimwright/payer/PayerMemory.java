package org.claimwright.payer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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

  /// A memory that lasts as long as the object.
  static PayerMemory inMemory() {
    return new Volatile();
  }

  /// Held in maps.
  final class Volatile implements PayerMemory {
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Money> deductibles = new HashMap<>();
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
  }
}
