package org.claimwright.payer;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.payer.LineDecision.Reduction;

/// Decides the lines of an accepted claim: refusals first, then the allowed amount, then the
/// member's part in the order copay, deductible, coinsurance.
final class Adjudicator {

  private static final CodeSpans OFFICE_VISITS = CodeSpans.parse("99202-99215");
  private static final CodeSpans PROCEDURES_WITH_VISIT =
      CodeSpans.parse("10004-69990 96372-96372 94640-94640");

  private final PayerMemory memory;
  private final LocalDate today;

  Adjudicator(PayerMemory memory, LocalDate today) {
    this.memory = memory;
    this.today = today;
  }

  ClaimDecision decide(WireClaim claim, Plan plan, String payerClaimNumber) {
    var lines = new ArrayList<LineDecision>();
    var keys = new ArrayList<String>();
    boolean copayTaken = false;
    for (var line : claim.lines()) {
      var key = serviceKey(claim, line);
      var decision = refusal(claim, line, plan, keys.contains(key)).orElse(null);
      if (decision == null) {
        boolean takesCopay = !copayTaken && plan.costShare().copayOn().contains(line.code());
        decision = priced(claim, line, plan, takesCopay);
        copayTaken |= takesCopay;
        keys.add(key);
      }
      lines.add(decision);
    }
    memory.remember(keys);
    var decision = new ClaimDecision(claim, plan, payerClaimNumber, lines, false);
    var day = DateTimeFormatter.BASIC_ISO_DATE.format(today);
    memory.keep(payerClaimNumber, KeptDecision.of(decision, keys, day).text());
    return decision;
  }

  /// Takes back the decision on the claim that this one replaces or voids; the front door has seen
  /// to it that there is one.
  KeptDecision takeBack(WireClaim claim) {
    var original = claim.control().frequency().original();
    var kept = KeptDecision.parse(memory.kept(original).orElseThrow());
    memory.forget(kept.serviceKeys());
    kept.deductibles()
        .forEach((year, amount) ->
            memory.addDeductible(kept.memberId(), year, Money.ZERO.minus(amount)));
    memory.keep(original, "");
    return kept;
  }

  private Optional<LineDecision> refusal(
      WireClaim claim, WireLine line, Plan plan, boolean twiceOnClaim) {
    var lastDay = plan.members().lastDay(claim.member().memberId());
    if (lastDay.filter(line.serviceDate()::isAfter).isPresent()) {
      return Optional.of(LineDecision.denied(line, "PR", "27", "N30"));
    }
    if (ChronoUnit.DAYS.between(line.serviceDate(), today) > plan.identity().filingDays()) {
      return Optional.of(LineDecision.denied(line, "CO", "29"));
    }
    if (twiceOnClaim || memory.hasSeen(serviceKey(claim, line))) {
      return Optional.of(LineDecision.denied(line, "OA", "18"));
    }
    return coverageRefusal(claim, line, plan);
  }

  private static Optional<LineDecision> coverageRefusal(WireClaim claim, WireLine line, Plan plan) {
    var coverage = plan.coverage();
    if (coverage.notCovered().contains(line.code()) || !plan.allowed().lists(line.code())) {
      return Optional.of(LineDecision.denied(line, "PR", "96", "N130"));
    }
    if (coverage.bundled().contains(line.code()) && claim.lines().size() > 1) {
      return Optional.of(LineDecision.denied(line, "CO", "97", "M15"));
    }
    if (coverage.needsAuthorization().contains(line.code())
        && claim.care().authorization().isEmpty()) {
      return Optional.of(LineDecision.denied(line, "CO", "197", "M62"));
    }
    if (visitLacksModifier25(claim, line)) {
      return Optional.of(LineDecision.denied(line, "CO", "4", "N822"));
    }
    return Optional.empty();
  }

  private static boolean visitLacksModifier25(WireClaim claim, WireLine line) {
    return OFFICE_VISITS.contains(line.code())
        && !line.service().has("25")
        && claim.lines().stream()
            .anyMatch(other ->
                other.serviceDate().equals(line.serviceDate())
                    && PROCEDURES_WITH_VISIT.contains(other.code()));
  }

  private LineDecision priced(WireClaim claim, WireLine line, Plan plan, boolean takesCopay) {
    var allowed = plan.allowed().of(line);
    var reductions = new ArrayList<Reduction>();
    reductions.add(new Reduction("CO", "45", line.charge().minus(allowed)));
    var left = allowed;
    if (!plan.costShare().waivedOn().contains(line.code())) {
      left = afterCostShare(claim, line, plan.costShare(), takesCopay, left, reductions);
    }
    var withheld = left.times(plan.allowed().withheld(), RoundingMode.HALF_UP);
    reductions.add(new Reduction("CO", "253", withheld));
    return new LineDecision(line, allowed, reductions, List.of());
  }

  private Money afterCostShare(
      WireClaim claim,
      WireLine line,
      Plan.CostShare share,
      boolean takesCopay,
      Money allowed,
      List<Reduction> reductions) {
    var copay = takesCopay ? share.copay().min(allowed) : Money.ZERO;
    reductions.add(new Reduction("PR", "3", copay));
    if (takesCopay && share.copay().isPositive()) {
      return allowed.minus(copay);
    }
    var deductible = deductible(claim, line, share, allowed);
    reductions.add(new Reduction("PR", "1", deductible));
    var coinsurance = allowed.minus(deductible).times(share.coinsurance(), RoundingMode.HALF_UP);
    reductions.add(new Reduction("PR", "2", coinsurance));
    return allowed.minus(deductible).minus(coinsurance);
  }

  private Money deductible(WireClaim claim, WireLine line, Plan.CostShare share, Money allowed) {
    var member = claim.member().memberId();
    int year = line.serviceDate().getYear();
    var open = share.yearlyDeductible().minus(memory.deductibleMet(member, year)).max(Money.ZERO);
    var taken = open.min(allowed);
    memory.addDeductible(member, year, taken);
    return taken;
  }

  private static String serviceKey(WireClaim claim, WireLine line) {
    return String.join(
        "|",
        claim.payee().npi(),
        claim.care().renderingNpi(),
        claim.member().memberId(),
        claim.member().patientFirst(),
        line.serviceDate().toString(),
        line.code(),
        String.join(":", line.service().modifiers()),
        line.charge().toString());
  }
}
