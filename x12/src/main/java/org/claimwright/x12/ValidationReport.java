package org.claimwright.x12;

import java.util.List;

/// What validation found in a file.
///
/// @param file the file as it was read
/// @param transactions every transaction in file order with whether it is accepted
/// @param problems in file order
/// @param leftOut how many more there are, which were only counted; see {@link
///   X12Validator#MOST_PROBLEMS}
/// @param notChecked the code lists that codes were to be looked up in but that were not loaded
public record ValidationReport(
    ParsedFile file,
    List<Verdict> transactions,
    List<X12Problem> problems,
    long leftOut,
    List<CodeList> notChecked) {

  /// One transaction and whether it is free of errors.
  ///
  /// @param accepted false when an error lies in it or in the envelope around it
  /// @param acknowledged whether a 999 accepts it: no error of levels 1 and 2; what is wrong on
  ///   higher levels is answered claim by claim
  public record Verdict(Transaction transaction, boolean accepted, boolean acknowledged) {

    public String type() {
      return transaction.type();
    }

    public String version() {
      return transaction.version();
    }

    public String control() {
      return transaction.control();
    }
  }

  /// Whether no problem is an error.
  public boolean accepted() {
    return problems.stream().noneMatch(X12Problem::isError);
  }

  /// The problems inside one transaction, SE and business checks included.
  public List<X12Problem> problemsOf(Transaction transaction) {
    return new Scope(file).of(transaction);
  }
}
