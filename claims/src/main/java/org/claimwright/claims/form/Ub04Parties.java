package org.claimwright.claims.form;

import static org.claimwright.claims.form.InstitutionalClaim.city;
import static org.claimwright.claims.form.InstitutionalClaim.name;
import static org.claimwright.claims.form.InstitutionalClaim.reference;
import static org.claimwright.claims.form.InstitutionalClaim.said;
import static org.claimwright.claims.form.InstitutionalClaim.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Form locators 1, 2, 5, 8 to 11, 38, 56, 57 and 76 to 81: who bills, who was treated, who
/// treated.
final class Ub04Parties {

  private static final List<String> IDENTIFIERS = List.of("0B", "1G", "G2", "LU");

  private Ub04Parties() {}

  /// @param qualifier how the form says which part somebody had; nothing where the place says it
  private record Clinician(String qualifier, Loop loop) {}

  static void fill(InstitutionalClaim claim, Ub04Texts out) {
    billing(claim, out);
    patient(claim.treated(), out);
    var payer = claim.subscriber().loop("2010BB");
    lines(14, 1, 36, payer, out);
    clinicians(claim.loop(), out);
    out.put(66, 1, 27, said(claim.loop().segment("NTE", 1, "ADD"), 2));
    var taxonomy = said(claim.billing(), "PRV", 3);
    out.put(66, 29, 16, taxonomy.isEmpty() ? "" : "B3 " + taxonomy);
  }

  private static void billing(InstitutionalClaim claim, Ub04Texts out) {
    var provider = claim.billing().loop("2010AA");
    lines(1, 1, 28, provider, out);
    out.put(5, 1, 28, phone(provider, claim.header().loop("1000A")));
    var payTo = claim.billing().loop("2010AB");
    out.put(2, 30, 21, payTo.isEmpty() ? "" : said(provider, "NM1", 3));
    out.put(3, 30, 21, street(payTo));
    out.put(4, 30, 21, city(payTo));
    out.put(6, 52, 10, reference(provider, "EI"));
    out.put(44, 65, 15, said(provider, "NM1", 9));
    out.put(46, 65, 15, reference(claim.subscriber().loop("2010BB"), "G2"));
  }

  private static String phone(Optional<Loop> provider, Optional<Loop> submitter) {
    return provider
        .flatMap(loop -> loop.segment("PER"))
        .or(() -> submitter.flatMap(loop -> loop.segment("PER")))
        .map(Ub04Parties::phone)
        .orElse("");
  }

  private static String phone(Segment contact) {
    for (var n = 3; n < contact.size(); n += 2) {
      if (contact.element(n).equals("TE")) {
        return contact.element(n + 1);
      }
    }
    return "";
  }

  /// Name, street and city beneath each other, under the label's line.
  private static void lines(int line, int column, int width, Optional<Loop> who, Ub04Texts out) {
    out.put(line + 1, column, width, name(who));
    out.put(line + 2, column, width, street(who));
    out.put(line + 3, column, width, city(who));
  }

  private static void patient(Optional<Loop> who, Ub04Texts out) {
    out.put(8, 1, 28, name(who));
    out.put(8, 30, 24, street(who));
    out.put(8, 55, 13, said(who, "N4", 1));
    out.put(8, 69, 2, said(who, "N4", 2));
    out.put(8, 72, 5, said(who, "N4", 3));
    out.put(8, 78, 2, said(who, "N4", 4));
    out.birth(10, 1, said(who, "DMG", 2));
    out.put(10, 11, 1, said(who, "DMG", 3));
  }

  private static void clinicians(Loop claim, Ub04Texts out) {
    claim.loop("2310A").ifPresent(loop -> clinician(61, new Clinician("", loop), out));
    claim.loop("2310B").ifPresent(loop -> clinician(63, new Clinician("", loop), out));
    var others = new ArrayList<Clinician>();
    claim.loop("2310C").ifPresent(loop -> others.add(new Clinician("ZZ", loop)));
    claim.loop("2310D").ifPresent(loop -> others.add(new Clinician("82", loop)));
    claim.loop("2310F").ifPresent(loop -> others.add(new Clinician("DN", loop)));
    var line = 65;
    for (var other : out.fitting(others, 2, "78 and 79 (other clinicians)")) {
      clinician(line, other, out);
      line += 2;
    }
  }

  private static void clinician(int line, Clinician who, Ub04Texts out) {
    var loop = Optional.of(who.loop());
    out.put(line, 54, 2, who.qualifier());
    out.put(line, 57, 10, said(loop, "NM1", 9));
    IDENTIFIERS.stream()
        .filter(kind -> !reference(loop, kind).isEmpty())
        .findFirst()
        .ifPresent(kind -> out.put(line, 68, 12, kind + " " + reference(loop, kind)));
    out.put(line + 1, 46, 19, said(loop, "NM1", 3));
    out.put(line + 1, 66, 13, said(loop, "NM1", 4));
  }
}
