package org.claimwright.app.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/// Tells whether two journals of one key say the same: accounts, amounts and what they are about,
/// in any order. Date and memo do not count: a file read again tomorrow is the same file.
final class Fingerprint {

  private Fingerprint() {}

  static String of(Journal journal) {
    var content =
        journal.postings().stream()
            .map(Fingerprint::line)
            .sorted()
            .collect(Collectors.joining("\n"));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String line(Posting posting) {
    var about = posting.about();
    return String.join(
        "|",
        posting.account().name(),
        Long.toString(posting.amount().cents()),
        about.patient().toString(),
        about.claim().toString(),
        about.line().toString(),
        about.payer().toString());
  }
}
