package org.claimwright.claims.form;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;
import org.claimwright.claims.Frequency;

/// Items 20 to 24: diagnoses, resubmission and services.
final class ServiceItems {

  private static final int[] DIAGNOSIS_COLUMNS = {3, 16, 29, 42};
  private static final int[] MODIFIER_COLUMNS = {33, 36, 39, 42};

  private ServiceItems() {}

  static void fill(Claim claim, List<ClaimLine> lines, FormTexts out) {
    out.check(36, 57);
    diagnoses(claim, out);
    switch (claim.header().frequency()) {
      case Frequency.Original original -> {}
      case Frequency.Replacement replaced -> resubmission("7", replaced.payerClaimNumber(), out);
      case Frequency.VoidClaim voided -> resubmission("8", voided.payerClaimNumber(), out);
    }
    out.put(40, 50, 29, claim.header().authorizationNumber());
    for (int i = 0; i < lines.size(); i++) {
      service(claim, lines.get(i), 44 + 2 * i, out);
    }
  }

  private static void diagnoses(Claim claim, FormTexts out) {
    out.put(37, 42, 1, "0");
    for (int i = 0; i < Math.min(12, claim.diagnoses().size()); i++) {
      var code = claim.diagnoses().get(i).code().replace(".", "");
      out.put(38 + i / 4, DIAGNOSIS_COLUMNS[i % 4], 7, code);
    }
  }

  private static void resubmission(String code, String payerNumber, FormTexts out) {
    out.put(38, 50, 10, code);
    out.put(38, 62, 17, payerNumber);
  }

  private static void service(Claim claim, ClaimLine line, int at, FormTexts out) {
    out.shortDate(at, 1, line.serviceDate());
    out.shortDate(at, 10, line.serviceDate());
    out.put(at, 19, 2, claim.header().placeOfService());
    out.put(at, 25, 7, line.procedure().code());
    var modifiers = line.procedure().modifiers();
    for (int i = 0; i < Math.min(4, modifiers.size()); i++) {
      out.put(at, MODIFIER_COLUMNS[i], 2, modifiers.get(i));
    }
    out.put(at, 45, 4, letters(line.pointers()));
    out.amount(at, 50, 8, line.charge());
    out.put(at, 59, 3, String.valueOf(line.procedure().units()));
    out.put(at, 68, 11, claim.header().rendering().npi().value());
  }

  /// The form points by letter: diagnosis 1 is A.
  private static String letters(List<Integer> pointers) {
    return pointers.stream()
        .map(pointer -> Character.toString('A' + pointer - 1))
        .collect(Collectors.joining());
  }
}
