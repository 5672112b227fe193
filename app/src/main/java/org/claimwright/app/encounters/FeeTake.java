package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.kernel.DateRange;
import org.claimwright.pricing.Fee;

/// How fees that are read in meet those that hold already.
///
/// ```
///   held       |------ 148 ------------------->
///   read                   |-- 155 --)
///   ADD        |--- 148 ---|-- 155 --|-- 148 ->
///   REPLACE                |-- 155 --)
/// ```
public enum FeeTake {
  /// What is read is the whole schedule.
  REPLACE,
  /// What is read goes before what holds on the same days; everything else stays.
  ADD;

  /// By code, modifier and first day.
  static final Comparator<Fee> ORDER =
      Comparator.comparing(Fee::code)
          .thenComparing(Fee::modifier)
          .thenComparing(fee -> fee.days().from());

  /// The schedule that comes of it, in order. Neither list has two fees of one service on one day.
  List<Fee> over(List<Fee> held, List<Fee> read) {
    var stays = this == REPLACE ? Stream.<Fee>empty() : besides(held, read);
    return Stream.concat(stays, read.stream()).sorted(ORDER).toList();
  }

  private static Stream<Fee> besides(List<Fee> held, List<Fee> read) {
    var byService = new HashMap<String, List<Fee>>();
    read.forEach(
        fee -> byService.computeIfAbsent(service(fee), first -> new ArrayList<>()).add(fee));
    return held.stream()
        .flatMap(fee -> without(fee, byService.getOrDefault(service(fee), List.of())).stream());
  }

  /// What is left of a fee on the days that none of the others has.
  private static List<Fee> without(Fee fee, List<Fee> others) {
    var left = List.of(fee);
    for (var other : others) {
      left = left.stream().flatMap(part -> without(part, other.days())).toList();
    }
    return left;
  }

  private static Stream<Fee> without(Fee fee, DateRange taken) {
    if (!fee.days().overlaps(taken)) {
      return Stream.of(fee);
    }
    return Stream.concat(
        part(fee, fee.days().from(), taken.from()), part(fee, taken.end(), fee.days().end()));
  }

  private static Stream<Fee> part(Fee fee, LocalDate from, LocalDate end) {
    return from.isBefore(end)
        ? Stream.of(new Fee(fee.code(), fee.modifier(), new DateRange(from, end), fee.amount()))
        : Stream.empty();
  }

  private static String service(Fee fee) {
    return fee.code() + "-" + fee.modifier();
  }
}
