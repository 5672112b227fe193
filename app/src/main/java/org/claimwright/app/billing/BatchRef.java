package org.claimwright.app.billing;

/// The file a claim goes out in.
///
/// @param batch the batch's number in the clearinghouse
/// @param controlNumber of the interchange (ISA13)
/// @param route by which it goes, such as `sandbox`
public record BatchRef(long batch, int controlNumber, String route) {

  /// `000004417`, as answers name it.
  public String control() {
    return "%09d".formatted(controlNumber);
  }
}
