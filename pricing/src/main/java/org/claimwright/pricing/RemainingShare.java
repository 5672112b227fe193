package org.claimwright.pricing;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.claims.ClaimLine;
import org.claimwright.kernel.Money;

/// What the member still has to bear while the lines of one claim are gone through. Mutable; lives
/// for one claim.
final class RemainingShare {

  private final MemberBenefits benefits;
  private final SharingRules rules;
  private final Map<LocalDate, Money> copayLeft = new HashMap<>();
  private Money deductibleLeft;

  RemainingShare(MemberBenefits benefits, SharingRules rules) {
    this.benefits = benefits;
    this.rules = rules;
    this.deductibleLeft = benefits.deductibleRemaining();
  }

  ExpectedLine.Priced priced(ClaimLine line, AllowedAmount.Agreed agreed) {
    var worth = new ExpectedLine.Worth(line.charge(), agreed.amount());
    var share = share(line, agreed.amount());
    var words = words(agreed.why(), worth, share);
    if (rules.exempt().contains(line.procedure().code())) {
      words.add(1, "the member bears nothing of " + line.procedure().code());
    }
    return new ExpectedLine.Priced(line.number(), line.procedure(), worth, share, words);
  }

  private ExpectedLine.MemberShare share(ClaimLine line, Money allowed) {
    if (rules.exempt().contains(line.procedure().code())) {
      return new ExpectedLine.MemberShare(Money.ZERO, Money.ZERO, Money.ZERO);
    }
    var owesCopay = rules.owesCopay(line.procedure().code());
    var copay = owesCopay ? takeCopay(line.serviceDate(), allowed) : Money.ZERO;
    var deductible = takeDeductible(allowed.minus(copay));
    var rest = allowed.minus(copay).minus(deductible);
    var coinsurance = rest.times(benefits.coinsurance(), RoundingMode.HALF_UP);
    return new ExpectedLine.MemberShare(copay, deductible, coinsurance);
  }

  private Money takeCopay(LocalDate visit, Money upTo) {
    var left = copayLeft.getOrDefault(visit, benefits.copayPerVisit());
    var taken = left.min(upTo);
    copayLeft.put(visit, left.minus(taken));
    return taken;
  }

  private Money takeDeductible(Money upTo) {
    var taken = deductibleLeft.min(upTo);
    deductibleLeft = deductibleLeft.minus(taken);
    return taken;
  }

  private List<String> words(String why, ExpectedLine.Worth worth, ExpectedLine.MemberShare share) {
    var words = new ArrayList<String>();
    words.add(why);
    words.add(
        "contractual " + worth.charge() + " - " + worth.allowed() + " = " + worth.contractual());
    if (share.copay().isPositive()) {
      words.add("copay of the visit " + share.copay());
    }
    if (share.deductible().isPositive()) {
      words.add("deductible " + share.deductible() + ", " + deductibleLeft + " of it left after");
    }
    if (share.coinsurance().isPositive()) {
      var rest = worth.allowed().minus(share.copay()).minus(share.deductible());
      words.add(
          "coinsurance " + benefits.coinsurance() + " of " + rest + " = " + share.coinsurance());
    }
    words.add(
        "payer pays "
            + worth.allowed()
            + " - "
            + share.total()
            + " = "
            + worth.allowed().minus(share.total()));
    return words;
  }
}
