package org.claimwright.app.demo;

import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimwright.app.billing.ListedClaim;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.kernel.Money;

/// What the demo prints at its end.
///
/// @param unposted why payments were refused
record DemoSummary(
    List<DemoVisits.Named> visits,
    List<TheWholeWay.Stopped> stopped,
    Clearinghouse.Sent sent,
    List<String> unposted,
    int statements) {

  /// Prints it.
  ///
  /// @return whether everything balances
  boolean print(DemoBooks books, PrintWriter out) {
    var claims = books.claims();
    out.printf("Notes          %5d%n", visits.size());
    out.printf("  coded        %5d%n", visits.size() - stopped.size());
    out.printf("  held         %5d%n", stopped.size());
    stopped.forEach(one -> out.printf("    %s: %s%n", one.name(), one.why()));
    out.printf("Claims         %5d%n", claims.size());
    states(claims).forEach((state, number) -> out.printf("  %-12s %5d%n", state, number));
    claims.stream()
        .filter(claim -> claim.place().state().equals("held"))
        .forEach(claim -> out.printf("    %s: %s%n", claim.number(), claim.place().why()));
    out.printf("Sent           %5d in %d file(s)%n", sent.claims(), sent.files().size());
    out.printf("Statements     %5d%n%n", statements);
    unposted.forEach(why -> out.printf("Not posted: %s%n", why));
    money(books, out);
    return proofs(books, out) && unposted.isEmpty();
  }

  private static java.util.Map<String, Long> states(List<ListedClaim> claims) {
    return claims.stream()
        .collect(
            Collectors.groupingBy(
                claim -> claim.place().state(), TreeMap::new, Collectors.counting()));
  }

  private static void money(DemoBooks books, PrintWriter out) {
    var where = books.where();
    out.println("Where the charges went");
    where.forEach((what, amount) -> out.printf("  %-24s %14s%n", what, amount));
    out.printf("  %-24s %14s%n%n", "together", Money.sum(where.values()));
  }

  private static boolean proofs(DemoBooks books, PrintWriter out) {
    boolean all = true;
    out.println("Does it balance?");
    for (var proof : books.proofs()) {
      all &= proof.holds();
      out.printf(
          "  %s  %-14s %s %s, %s %s%n",
          proof.holds() ? "yes" : "NO ",
          proof.what(),
          proof.oneSays(),
          proof.one(),
          proof.otherSays(),
          proof.other());
    }
    return all;
  }
}
