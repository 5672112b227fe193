package org.claimwright.app.statements;

import java.util.Arrays;
import java.util.Locale;

/// The views of the accounts' worklist.
enum AccountsFilter {
  ALL("With a balance"),
  DUE("Due now"),
  STATEMENT("Statement to send"),
  PENDING("Waiting for insurance"),
  QUESTION("In question"),
  CREDIT("Credit");

  private final String label;

  AccountsFilter(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The word in addresses.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AccountsFilter ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(ALL);
  }

  boolean holds(ListedAccount account) {
    return switch (this) {
      case ALL -> true;
      case DUE -> account.totals().due().isPositive();
      case STATEMENT -> account.standing().wantsStatement();
      case PENDING -> !account.totals().pending().isZero();
      case QUESTION -> !account.totals().inQuestion().isZero();
      case CREDIT -> account.totals().credit().isPositive();
    };
  }
}
