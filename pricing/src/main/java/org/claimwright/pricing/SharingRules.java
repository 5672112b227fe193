package org.claimwright.pricing;

import java.util.Optional;

/// Which services a member's copay, deductible and coinsurance apply to.
///
/// @param copayCodes the services that make a visit owe its copay; empty for every service
/// @param exempt services the member bears nothing of, such as preventive care
public record SharingRules(Optional<CodeRanges> copayCodes, CodeRanges exempt) {

  /// Every service shares, and any of them makes a visit owe its copay.
  public static final SharingRules ALL_SERVICES =
      new SharingRules(Optional.empty(), CodeRanges.NONE);

  boolean owesCopay(String code) {
    return !exempt.contains(code) && copayCodes.map(codes -> codes.contains(code)).orElse(true);
  }
}
