package org.claimwright.kernel;

/// A postal address in the United States.
///
/// @param line1 street and number
/// @param line2 suite or apartment, `""` when there is none
public record Address(String line1, String line2, String city, UsState state, Zip zip) {

  public Address {
    if (line1.isBlank() || city.isBlank()) {
      throw new IllegalArgumentException("an address needs a street and a city");
    }
  }

  public static Address of(String line1, String city, String state, String zip) {
    return new Address(line1, "", city, new UsState(state), Zip.parse(zip));
  }
}
