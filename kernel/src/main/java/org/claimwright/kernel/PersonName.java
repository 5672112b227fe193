package org.claimwright.kernel;

/// A person's name in the parts that claims carry.
///
/// @param middle `""` when there is none
/// @param suffix such as Jr, `""` when there is none
public record PersonName(String last, String first, String middle, String suffix) {

  public PersonName {
    if (last.isBlank() || first.isBlank()) {
      throw new IllegalArgumentException("a person's name needs a last and a first part");
    }
  }

  public static PersonName of(String last, String first) {
    return new PersonName(last, first, "", "");
  }

  /// `Ellis, Joanne`, as lists show it.
  public String lastFirst() {
    return last + ", " + first;
  }

  /// `Joanne Ellis`, as letters say it.
  public String firstLast() {
    return first + " " + last;
  }
}
