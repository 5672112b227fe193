package org.claimwright.claims.form;

import static org.claimwright.claims.form.InstitutionalClaim.said;

import java.util.List;
import org.claimwright.claims.form.InstitutionalClaim.Coded;

/// Form locators 18 to 36, 39 to 41 and 66 to 74: everything that an HI segment says.
final class Ub04Codes {

  private Ub04Codes() {}

  static void fill(InstitutionalClaim claim, Ub04Texts out) {
    conditions(claim, out);
    occurrences(claim, out);
    values(claim, out);
    diagnoses(claim, out);
    procedures(claim, out);
  }

  private static void conditions(InstitutionalClaim claim, Ub04Texts out) {
    var column = 42;
    for (var condition : out.fitting(claim.codes("BG"), 11, "18-28 (condition codes)")) {
      out.put(10, column, 2, condition.code());
      column += 3;
    }
    out.put(10, 76, 2, said(claim.loop().segment("REF", 1, "LU"), 2));
  }

  /// Across first, then down, as they are numbered: 31a to 34a, 31b to 34b.
  private static void occurrences(InstitutionalClaim claim, Ub04Texts out) {
    var codes = out.fitting(claim.codes("BH"), 8, "31-34 (occurrence codes)");
    for (var i = 0; i < codes.size(); i++) {
      out.put(12 + i / 4, 1 + i % 4 * 12, 2, codes.get(i).code());
      out.day(12 + i / 4, 5 + i % 4 * 12, codes.get(i).date());
    }
    var spans = out.fitting(claim.codes("BI"), 4, "35-36 (occurrence spans)");
    for (var i = 0; i < spans.size(); i++) {
      var line = 12 + i / 2;
      var column = i % 2 == 0 ? 49 : 65;
      var days = spans.get(i).date().split("-", 2);
      out.put(line, column, 2, spans.get(i).code());
      out.day(line, column + 3, days[0]);
      out.day(line, column + 9, days[days.length - 1]);
    }
  }

  /// Across first, then down: 39a, 40a, 41a, 39b.
  private static void values(InstitutionalClaim claim, Ub04Texts out) {
    var codes = out.fitting(claim.codes("BE"), 12, "39-41 (value codes)");
    for (var i = 0; i < codes.size(); i++) {
      out.put(15 + i / 3, 38 + i % 3 * 14, 2, codes.get(i).code());
      out.amount(15 + i / 3, 41 + i % 3 * 14, 10, codes.get(i).amount());
    }
  }

  private static void diagnoses(InstitutionalClaim claim, Ub04Texts out) {
    var principal = claim.codes("ABK", "BK");
    if (!principal.isEmpty()) {
      out.put(56, 1, 1, claim.codes("ABK").isEmpty() ? "9" : "0");
      diagnosis(56, 4, principal.getFirst(), out);
    }
    var others = out.fitting(claim.codes("ABF", "BF"), 17, "67A-Q (other diagnoses)");
    for (var i = 0; i < others.size(); i++) {
      diagnosis(i < 8 ? 56 : 58, i < 8 ? 12 + i * 8 : 4 + (i - 8) * 8, others.get(i), out);
    }
    claim.codes("ABJ", "BJ").stream().findFirst().ifPresent(code -> put(60, 1, code, out));
    row(11, 9, out.fitting(claim.codes("APR", "PR"), 3, "70 (reasons for the visit)"), out);
    claim.codes("DR").stream().findFirst().ifPresent(code -> out.put(60, 38, 4, code.code()));
    var column = 44;
    for (var cause : out.fitting(claim.codes("ABN", "BN"), 3, "72 (external causes)")) {
      diagnosis(60, column, cause, out);
      column += 10;
    }
  }

  private static void row(int column, int wide, List<Coded> codes, Ub04Texts out) {
    for (var i = 0; i < codes.size(); i++) {
      put(60, column + i * wide, codes.get(i), out);
    }
  }

  private static void put(int line, int column, Coded code, Ub04Texts out) {
    out.put(line, column, 7, code.code());
  }

  /// Whether it was present on admission stands above the code's end.
  private static void diagnosis(int line, int column, Coded code, Ub04Texts out) {
    put(line, column, code, out);
    out.put(line - 1, column + 6, 1, code.presentOnAdmission());
  }

  private static void procedures(InstitutionalClaim claim, Ub04Texts out) {
    claim.codes("BBR", "BR").stream()
        .findFirst()
        .ifPresent(principal -> procedure(62, 1, principal, out));
    var others = out.fitting(claim.codes("BBQ", "BQ"), 5, "74a-e (other procedures)");
    for (var i = 0; i < others.size(); i++) {
      procedure(62 + (i + 1) / 3 * 2, 1 + (i + 1) % 3 * 15, others.get(i), out);
    }
  }

  private static void procedure(int line, int column, Coded code, Ub04Texts out) {
    put(line, column, code, out);
    out.day(line, column + 8, code.date());
  }
}
