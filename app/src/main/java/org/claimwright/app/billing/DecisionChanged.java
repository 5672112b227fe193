package org.claimwright.app.billing;

/// What payers decided of a claim, or which claim corrects it, has changed. Told in the transaction
/// that changed it.
public record DecisionChanged(ClaimId claim) {}
