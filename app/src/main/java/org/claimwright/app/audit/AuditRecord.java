package org.claimwright.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.claimwright.app.audit.AuditEvent.Action;
import org.claimwright.app.database.PracticeId;

/// An event as it stands in the log.
///
/// @param link its place in the chain
/// @param actor the username, or `system` for a job
public record AuditRecord(Link link, Instant at, String actor, AuditEvent event) {

  /// A record's place in its practice's chain.
  ///
  /// @param seq 1-based and without gaps
  /// @param previousHash SHA-256 of the record before, in hexadecimal
  /// @param hash SHA-256 of the previous hash and this record, in hexadecimal
  public record Link(PracticeId practice, long seq, String previousHash, String hash) {}

  public Action action() {
    return event.action();
  }

  /// The hash this record should have after one with this hash.
  byte[] hashAfter(byte[] previous) {
    var digest = sha256();
    digest.update(previous);
    var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    for (var field :
        new String[] {
          link.practice().toString(),
          Long.toString(link.seq()),
          Long.toString(micros),
          actor,
          event.action().name(),
          event.subject(),
          event.subjectId(),
          event.details()
        }) {
      var bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return digest.digest();
  }

  /// What the first record is chained to.
  static byte[] beginning() {
    return sha256().digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
