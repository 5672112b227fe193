package org.claimwright.claims.form;

import static org.claimwright.claims.form.InstitutionalClaim.name;
import static org.claimwright.claims.form.InstitutionalClaim.reference;
import static org.claimwright.claims.form.InstitutionalClaim.said;

import java.util.Optional;
import org.claimwright.x12.Loop;

/// Form locators 50 to 64: who pays, in the order in which they pay, A to C, and for whom.
final class Ub04Payers {

  private Ub04Payers() {}

  static void fill(InstitutionalClaim claim, Ub04Texts out) {
    var others = out.fitting(claim.otherPayers(), 2, "50A-C (payers beside the billed one)");
    var billed = InstitutionalClaim.turn(claim.subscriber());
    var before = (int) others.stream().filter(o -> InstitutionalClaim.turn(o) < billed).count();
    for (var i = 0; i < others.size(); i++) {
      other(i < before ? i : i + 1, others.get(i), out);
    }
    billed(before, claim, out);
  }

  private static void billed(int row, InstitutionalClaim claim, Ub04Texts out) {
    var loop = claim.loop();
    payer(row, claim.subscriber().loop("2010BB"), out);
    out.put(44 + row, 39, 1, said(loop, "CLM", 9));
    out.put(44 + row, 42, 1, said(loop, "CLM", 8));
    out.amount(44 + row, 55, 9, said(loop.segment("AMT", 1, "F3"), 2));
    var relation =
        claim
            .dependent()
            .map(level -> said(level, "PAT", 1))
            .orElseGet(() -> said(claim.subscriber(), "SBR", 2));
    insured(row, claim.subscriber().loop("2010BA"), claim.subscriber(), out);
    out.put(48 + row, 27, 2, relation);
    out.put(52 + row, 1, 30, reference(Optional.of(loop), "G1"));
    out.put(52 + row, 32, 24, reference(Optional.of(loop), "F8"));
  }

  private static void other(int row, Loop other, Ub04Texts out) {
    var name = other.loop("2330B");
    payer(row, name, out);
    out.put(44 + row, 39, 1, said(other, "OI", 6));
    out.put(44 + row, 42, 1, said(other, "OI", 3));
    out.amount(44 + row, 45, 9, said(other.segment("AMT", 1, "D"), 2));
    insured(row, other.loop("2330A"), other, out);
    out.put(48 + row, 27, 2, said(other, "SBR", 2));
    out.put(52 + row, 1, 30, reference(name, "G1"));
    out.put(52 + row, 32, 24, reference(name, "F8"));
  }

  private static void payer(int row, Optional<Loop> payer, Ub04Texts out) {
    out.put(44 + row, 1, 22, name(payer));
    out.put(44 + row, 24, 14, said(payer, "NM1", 9));
  }

  private static void insured(int row, Optional<Loop> insured, Loop level, Ub04Texts out) {
    out.put(48 + row, 1, 25, name(insured));
    out.put(48 + row, 30, 19, said(insured, "NM1", 9));
    out.put(48 + row, 50, 14, said(level, "SBR", 4));
    out.put(48 + row, 65, 15, said(level, "SBR", 3));
  }
}
