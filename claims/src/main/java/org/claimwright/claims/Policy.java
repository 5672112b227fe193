package org.claimwright.claims;

import org.claimwright.kernel.MemberId;

/// A coverage as a claim carries it.
///
/// @param groupNumber `""` when there is none
public record Policy(
    PayerIdentity payer, MemberId memberId, String groupNumber, PayerSequence sequence) {}
