package org.claimwright.payer;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;

/// One health plan: what it covers, what it allows, and what its members pay themselves.
record Plan(
    Identity identity, Allowed allowed, CostShare costShare, Coverage coverage, Members members) {

  /// Names and the terms of filing.
  ///
  /// @param filingDays days from service to receipt
  record Identity(
      String payerId, String name, String filingIndicator, int filingDays, Office office) {}

  /// Where the plan's money and letters come from.
  ///
  /// @param taxId nine digits
  /// @param phone ten digits
  record Office(String taxId, String street, String city, String stateAndZip, String phone) {
    String state() {
      return stateAndZip.substring(0, 2);
    }

    String zip() {
      return stateAndZip.substring(2).strip();
    }
  }

  /// How the allowed amount comes about: a fee table, else a share of the charge; never above the
  /// charge.
  ///
  /// @param otherwise the share of the charge for what the table lacks; empty when the plan covers
  ///   only what its table lists
  /// @param withheld kept back from what the plan pays (Medicare sequestration)
  record Allowed(Map<String, Money> fees, Optional<Percent> otherwise, Percent withheld) {

    boolean lists(String code) {
      return otherwise.isPresent() || fees.containsKey(code);
    }

    Money of(WireLine line) {
      var fee = fees.get(line.code());
      var full =
          fee == null
              ? line.charge().times(otherwise.orElse(Percent.ZERO), RoundingMode.HALF_UP)
              : fee.times(units(line));
      return full.min(line.charge());
    }

    private static long units(WireLine line) {
      var units = new java.math.BigDecimal(line.service().units());
      return Math.max(1, units.setScale(0, RoundingMode.CEILING).longValueExact());
    }
  }

  /// The member's part.
  ///
  /// @param copayOn the services that take the visit's one copay
  /// @param waivedOn services paid in full, such as preventive ones
  record CostShare(
      Money copay,
      CodeSpans copayOn,
      Money yearlyDeductible,
      Percent coinsurance,
      CodeSpans waivedOn) {}

  /// What is refused, and for what a further condition holds.
  ///
  /// @param bundled never paid apart from the visit
  record Coverage(CodeSpans notCovered, CodeSpans bundled, CodeSpans needsAuthorization) {}
}
