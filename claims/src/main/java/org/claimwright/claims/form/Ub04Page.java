package org.claimwright.claims.form;

import static org.claimwright.claims.form.InstitutionalClaim.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages of one claim: what it says of everything but its services stands on each.
final class Ub04Page {

  private Ub04Page() {}

  /// @param left takes what the form has no room for
  static List<List<FormText>> of(InstitutionalClaim claim, List<String> left) {
    var lines = claim.loop().loops("2400");
    var count = Math.max(1, (lines.size() + Ub04.LINES_PER_PAGE - 1) / Ub04.LINES_PER_PAGE);
    var pages = new ArrayList<List<FormText>>();
    for (var page = 1; page <= count; page++) {
      var out = new Ub04Texts(claim.number());
      stay(claim, out);
      Ub04Parties.fill(claim, out);
      Ub04Codes.fill(claim, out);
      Ub04Payers.fill(claim, out);
      Ub04Services.fill(claim, page, count, out);
      pages.add(out.all());
      if (page == 1) {
        left.addAll(out.left());
      }
    }
    return pages;
  }

  /// Form locators 3, 4, 6 and 12 to 17.
  private static void stay(InstitutionalClaim claim, Ub04Texts out) {
    var loop = claim.loop();
    out.put(2, 52, 19, claim.number());
    out.put(4, 52, 27, InstitutionalClaim.reference(Optional.of(loop), "EA"));
    var bill = loop.segment("CLM");
    var type = bill.map(clm -> clm.component(5, 1) + clm.component(5, 3)).orElse("");
    out.put(2, 73, 4, type.isEmpty() ? "" : "0" + type);
    var period = said(loop.segment("DTP", 1, "434"), 3).split("-", 2);
    out.day(6, 64, period[0]);
    out.day(6, 72, period[period.length - 1]);
    var admitted = said(loop.segment("DTP", 1, "435"), 3);
    out.day(10, 15, admitted);
    out.put(10, 23, 2, admitted.length() >= 10 ? admitted.substring(8, 10) : "");
    out.put(10, 27, 1, said(loop, "CL1", 1));
    out.put(10, 31, 1, said(loop, "CL1", 2));
    var discharged = said(loop.segment("DTP", 1, "096"), 3);
    out.put(10, 35, 2, discharged.length() >= 2 ? discharged.substring(0, 2) : "");
    out.put(10, 39, 2, said(loop, "CL1", 3));
  }
}
