package org.claimwright.x12;

import java.util.List;
import java.util.Optional;

/// One rule of a trading partner.
///
/// @param id how the partner's guide calls it, told with every finding
/// @param when only where this holds
record PartnerRule(
    String id,
    List<String> types,
    String loop,
    PartnerCheck check,
    Optional<PartnerCheck> when,
    String message) {

  void check(Loop found, Findings findings) {
    if (when.isPresent() && !(when.get().applies(found) && when.get().failing(found).isEmpty())) {
      return;
    }
    check
        .failing(found)
        .ifPresent(failure ->
            findings
                .problems()
                .accept(
                    X12Problem.of(Fault.PARTNER_RULE, failure.place(), failure.value(), message)
                        .citing("partner rule " + id)));
  }
}
