package org.claimwright.app.access;

/// A user's number.
public record UserId(long value) {}
