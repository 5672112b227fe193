package org.claimwright.app.coverage;

import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.kernel.MemberId;

/// The policy as the payer knows it.
///
/// @param groupNumber `""` when there is none
public record Membership(PayerKey payer, MemberId memberId, String groupNumber) {}
