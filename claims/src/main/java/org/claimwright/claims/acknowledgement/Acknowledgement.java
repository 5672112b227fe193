package org.claimwright.claims.acknowledgement;

/// An answer to a file of claims.
public sealed interface Acknowledgement permits SyntaxAnswer, AcceptanceReport {}
