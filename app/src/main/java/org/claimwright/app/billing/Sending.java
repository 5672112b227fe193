package org.claimwright.app.billing;

import java.time.Instant;
import java.util.Optional;

/// In which file a claim went out, and when.
///
/// @param sentAt empty until the route has taken the file
public record Sending(BatchRef batch, Optional<Instant> sentAt) {}
