package org.claimwright.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.claims.Procedure;
import org.claimwright.kernel.Effective;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Timeline;

/// Prices by code, modifier and date of service: a practice's charges or a payer's table.
///
/// A price for one of the procedure's modifiers goes before the plain price; a modifier without a
/// price of its own (25, LT …) leaves the plain price standing. Immutable and thread-safe.
public final class FeeSchedule {

  private final Map<String, Timeline<Money>> prices;

  private FeeSchedule(Map<String, Timeline<Money>> prices) {
    this.prices = prices;
  }

  /// A schedule of these fees.
  ///
  /// @throws IllegalArgumentException when two fees of one code and modifier share a day
  public static FeeSchedule of(List<Fee> fees) {
    var entries = new HashMap<String, List<Effective<Money>>>();
    for (var fee : fees) {
      entries
          .computeIfAbsent(fee.key(), key -> new ArrayList<>())
          .add(new Effective<>(fee.days(), fee.amount()));
    }
    var prices = new HashMap<String, Timeline<Money>>();
    entries.forEach((key, list) -> prices.put(key, timeline(key, list)));
    return new FeeSchedule(Map.copyOf(prices));
  }

  /// The price of one unit on a date of service; empty when the schedule has none.
  public Optional<Money> unitPrice(Procedure procedure, LocalDate on) {
    for (var modifier : procedure.modifiers()) {
      var price = price(procedure.code(), modifier, on);
      if (price.isPresent()) {
        return price;
      }
    }
    return price(procedure.code(), "", on);
  }

  /// The price of all units on a date of service; empty when the schedule has none.
  public Optional<Money> charge(Procedure procedure, LocalDate on) {
    return unitPrice(procedure, on).map(price -> price.times(procedure.units()));
  }

  private Optional<Money> price(String code, String modifier, LocalDate on) {
    var timeline = prices.get(key(code, modifier));
    return timeline == null ? Optional.empty() : timeline.on(on);
  }

  private static Timeline<Money> timeline(String key, List<Effective<Money>> entries) {
    try {
      return new Timeline<>(entries);
    } catch (IllegalArgumentException overlap) {
      throw new IllegalArgumentException("fee " + key + ": " + overlap.getMessage(), overlap);
    }
  }

  static String key(String code, String modifier) {
    return modifier.isEmpty() ? code : code + "-" + modifier;
  }
}
