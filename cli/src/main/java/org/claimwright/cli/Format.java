package org.claimwright.cli;

/// How a command prints: for people or for scripts.
public enum Format {
  TEXT,
  JSON
}
