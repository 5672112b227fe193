package org.claimwright.app.practicerules;

import org.claimwright.app.web.Pill;
import org.claimwright.claims.Claim;

/// A claim of the past, as it was billed last.
///
/// @param link its page
/// @param state where it stands, in a word
/// @param denied whether the payer refused all of it or a part
/// @param ours whether no payer has it, so that it can be checked anew
public record PastClaim(Claim claim, String link, Pill state, boolean denied, boolean ours) {}
