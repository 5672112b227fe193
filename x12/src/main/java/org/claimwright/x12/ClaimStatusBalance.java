package org.claimwright.x12;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Holds the totals of a 277CA, those of the batch (2200B) and of each provider (2200C), against
/// the claims below. A provider refused as a whole, without claims below, counts by its own totals.
final class ClaimStatusBalance implements Balance {

  private final Decisions batch = new Decisions();
  private final Decisions provider = new Decisions();
  private @Nullable Loop batchTotals;
  private @Nullable Loop providerTotals;

  /// How many claims were decided, and over how much money.
  private static final class Decisions {
    private long accepted;
    private long refused;
    private BigDecimal acceptedAmount = BigDecimal.ZERO;
    private BigDecimal refusedAmount = BigDecimal.ZERO;

    /// Whether all of it is known, and agrees.
    private boolean isWhole = true;

    /// Whether it is known of some claims how much money they are, but not how many.
    private boolean countless;

    void add(Segment stc) {
      if (stc.holds(3, "WQ")) {
        accepted++;
        acceptedAmount = acceptedAmount.add(Amounts.of(stc, 4));
      } else if (stc.holds(3, "U")) {
        refused++;
        refusedAmount = refusedAmount.add(Amounts.of(stc, 4));
      }
    }

    void add(Decisions more) {
      accepted += more.accepted;
      refused += more.refused;
      acceptedAmount = acceptedAmount.add(more.acceptedAmount);
      refusedAmount = refusedAmount.add(more.refusedAmount);
      countless |= more.countless;
    }

    /// What was decided of all claims of a provider at once: how many they are is not said.
    void addAsAWhole(Segment stc) {
      var before = accepted + refused;
      add(stc);
      countless |= accepted + refused > before;
    }

    boolean isEmpty() {
      return accepted + refused == 0;
    }

    void clear() {
      accepted = 0;
      refused = 0;
      acceptedAmount = BigDecimal.ZERO;
      refusedAmount = BigDecimal.ZERO;
      isWhole = true;
      countless = false;
    }
  }

  @Override
  public void closed(Loop loop, Findings findings) {
    switch (loop.id()) {
      case "2200B" -> batchTotals = loop;
      case "2200C" -> providerTotals = loop;
      case "2200D" -> decided(loop.find("STC"), false);
      case "2000C" -> providerEnds(findings);
      case "2000B" -> batchEnds(findings);
      default -> {}
    }
  }

  private void decided(@Nullable Segment stc, boolean asAWhole) {
    if (stc == null) {
      return;
    }
    provider.isWhole &= !AcknowledgementSituations.contradictsItself(stc);
    if (asAWhole) {
      provider.addAsAWhole(stc);
    } else {
      provider.add(stc);
    }
  }

  private void providerEnds(Findings findings) {
    var alone = provider.isEmpty();
    if (alone && providerTotals != null) {
      decidedAsAWhole(providerTotals);
    }
    batch.isWhole &= !provider.isEmpty() && provider.isWhole;
    batch.add(provider);
    if (providerTotals != null && !alone && provider.isWhole) {
      batch.isWhole &=
          counts(providerTotals, "QA", "QC", provider, findings)
              && amounts(providerTotals, provider, findings);
    }
    providerTotals = null;
    provider.clear();
  }

  /// A provider without claims below is decided on by one status of its own.
  private void decidedAsAWhole(Loop totals) {
    var statuses = totals.segments("STC");
    if (statuses.size() == 1 && totals.find("AMT") == null && totals.find("QTY") == null) {
      decided(statuses.getFirst(), true);
    }
  }

  private void batchEnds(Findings findings) {
    if (batchTotals != null && batch.isEmpty()) {
      ownTotals(batchTotals, findings);
    } else if (batchTotals != null && batch.isWhole) {
      if (counts(batchTotals, "90", "AA", batch, findings)) {
        amounts(batchTotals, batch, findings);
      }
    }
    batchTotals = null;
    batch.clear();
  }

  /// A batch answered as a whole: what it accepts and refuses is what it was asked for.
  private static void ownTotals(Loop totals, Findings findings) {
    var parts = totals.segments("AMT");
    var stc = totals.find("STC");
    if (!parts.isEmpty() && stc != null) {
      amount(stc, 4, "STC04", totals, Amounts.sum(parts, 2), findings);
    }
  }

  private static boolean counts(
      Loop totals, String accepted, String refused, Decisions claims, Findings findings) {
    return claims.countless
        || (count(totals, accepted, claims.accepted, findings)
            && count(totals, refused, claims.refused, findings));
  }

  private static boolean count(Loop totals, String qualifier, long claims, Findings findings) {
    var said = totals.find("QTY", qualifier);
    if (said == null || !Amounts.differ(Amounts.of(said, 2), BigDecimal.valueOf(claims))) {
      return true;
    }
    var text =
        "QTY*%s counts %s claims, but there are %d.".formatted(qualifier, said.element(2), claims);
    findings.wrong(Fault.BALANCE_TOTALS, said, totals.id(), 2, text);
    return false;
  }

  /// Whether the amounts agree. What follows from another difference is not told on top.
  private static boolean amounts(Loop totals, Decisions claims, Findings findings) {
    var all = claims.acceptedAmount.add(claims.refusedAmount);
    return amount(totals.find("AMT", "YU"), 2, "AMT*YU", totals, claims.acceptedAmount, findings)
        && amount(totals.find("AMT", "YY"), 2, "AMT*YY", totals, claims.refusedAmount, findings)
        && amount(totals.find("STC"), 4, "STC04", totals, all, findings);
  }

  private static boolean amount(
      @Nullable Segment said, int n, String what, Loop totals, BigDecimal here, Findings findings) {
    if (said == null || !Amounts.differ(Amounts.of(said, n), here)) {
      return true;
    }
    var text =
        "%s is %s, but the parts make %s.".formatted(what, said.element(n), Amounts.show(here));
    findings.wrong(Fault.BALANCE_TOTALS, said, totals.id(), n, text);
    return false;
  }
}
