package org.claimwright.x12;

/// The situations of names and addresses, which claims and remittances share.
final class AddressSituations {

  private AddressSituations() {}

  /// An address in the United States or Canada has a state and a ZIP (N402, N403). Without a
  /// country (N404) it is one of the United States.
  static void domesticAddressIsWhole(Loop name, Surroundings around, Findings findings) {
    var n4 = name.find("N4");
    if (n4 == null || isAbroad(n4)) {
      return;
    }
    for (var n = 2; n <= 3; n++) {
      if (!n4.has(n) && !isForeign(n4)) {
        var what = n == 2 ? "state" : "ZIP";
        var text =
            "N40%d is empty: an address without a country is one of the United States and has a %s."
                .formatted(n, what);
        findings.wrong(Fault.SITUATION, n4, name.id(), n, text);
        return;
      }
    }
  }

  /// Whether what is said to be a ZIP shows that only the country is missing; it is told as a ZIP.
  private static boolean isForeign(Segment n4) {
    return !n4.has(4) && n4.has(3) && !Character.isDigit(n4.element(3).charAt(0));
  }

  private static boolean isAbroad(Segment n4) {
    return n4.has(4) && !n4.holds(4, "US") && !n4.holds(4, "USA") && !n4.holds(4, "CA");
  }

  /// A street (N3) lies in a city (N4).
  static void streetLiesInACity(Loop name, Surroundings around, Findings findings) {
    var n3 = name.find("N3");
    if (n3 != null && name.find("N4") == null) {
      findings.missingAfter(
          n3, name, "N4", "N4 is required: N3 gives a street, but no city is named.");
    }
  }

  /// What kind of payer it is (SBR09) is required as long as there is no national plan identifier.
  static void payerHasKind(Loop loop, Surroundings around, Findings findings) {
    var sbr = loop.find("SBR");
    if (sbr != null && !sbr.has(9)) {
      var text = "SBR09 is empty: it says what kind of payer this is, e.g. CI, MB, MC.";
      findings.wrong(Fault.SITUATION, sbr, loop.id(), 9, text);
    }
  }
}
