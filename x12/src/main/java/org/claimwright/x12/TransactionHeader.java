package org.claimwright.x12;

/// What is known of a transaction once its ST is read.
///
/// @param type what people call it: `837P`, `835`, `277CA`, `999` …
/// @param version the guide, e.g. `005010X222A1`
/// @param control ST02
public record TransactionHeader(String type, String version, String control, Envelope envelope) {

  Transaction with(Loop root) {
    return new Transaction(type, version, control, root, envelope);
  }
}
