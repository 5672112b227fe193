package org.claimwright.kernel;

/// A value and the days on which it holds.
public record Effective<T>(DateRange range, T value) {}
