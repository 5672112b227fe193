package org.claimwright.app.codingdesk;

import java.time.Instant;

/// Who did something, when.
public record Stamp(String by, Instant at) {}
