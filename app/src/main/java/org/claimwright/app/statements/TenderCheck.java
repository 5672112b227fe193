package org.claimwright.app.statements;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.statements.PatientPayments.Tender;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Problem;

/// What must hold of money handed over before it is taken.
final class TenderCheck {

  /// More than any visit costs: a slipped decimal point.
  private static final Money MOST = Money.ofDollars(100_000);

  private static final int LONGEST_REFERENCE = 60;

  private TenderCheck() {}

  static List<Problem> problems(Tender tender) {
    var problems = new ArrayList<Problem>();
    if (!tender.amount().isPositive()) {
      problems.add(
          amount(
              "A payment is more than zero, and this says "
                  + tender.amount()
                  + ": enter what the patient gives. A refund is made from the credit balance."));
    }
    if (tender.amount().compareTo(MOST) > 0) {
      problems.add(
          amount(tender.amount() + " is more than " + MOST + ": look at the decimal point."));
    }
    checkReference(tender, problems);
    return problems;
  }

  private static void checkReference(Tender tender, List<Problem> problems) {
    var reference = tender.reference();
    if (looksLikeCard(reference)) {
      problems.add(
          reference(
              "This looks like a card number, which must not be kept: enter the terminal's receipt"
                  + " number instead, or nothing."));
      return;
    }
    if (reference.length() > LONGEST_REFERENCE) {
      problems.add(
          reference("A reference has at most 60 characters; this has " + reference.length() + "."));
    }
    if (tender.method() == PaymentMethod.CHECK && reference.isBlank()) {
      problems.add(reference("A check needs its number, so that it can be found if it bounces."));
    }
  }

  /// Thirteen to nineteen digits that pass the check digit of payment cards (ISO/IEC 7812-1).
  static boolean looksLikeCard(String text) {
    var digits = text.replaceAll("[\\s-]", "");
    return digits.matches("[0-9]{13,19}") && luhn(digits) % 10 == 0;
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum;
  }

  private static Problem amount(String message) {
    return Problem.stop("PAYMENT-AMOUNT", "amount", message);
  }

  private static Problem reference(String message) {
    return Problem.stop("PAYMENT-REFERENCE", "reference", message);
  }
}
