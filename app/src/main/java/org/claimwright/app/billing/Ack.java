package org.claimwright.app.billing;

import java.util.List;

/// An answer to a claim that went out, before any decision.
public sealed interface Ack {

  /// The answer it stands in.
  Source source();

  /// Where an answer was read.
  ///
  /// @param file the number of the received file
  /// @param kind `999` or `277CA`
  /// @param by who answers, as it names itself; `""` when it does not
  record Source(long file, String kind, String by) {

    String link() {
      return "/files/received/" + file;
    }

    String key() {
      return "ack:" + kind + ":" + file;
    }
  }

  /// The file could be read (999).
  record SyntaxAccepted(Source source) implements Ack {}

  /// The payer has the claim (277CA).
  ///
  /// @param payerClaimNumber `""` when none was assigned
  record TakenIn(Source source, String payerClaimNumber) implements Ack {}

  /// The file (999) or the claim (277CA) was turned away.
  record TurnedAway(Source source, List<Reason> reasons) implements Ack {
    public TurnedAway {
      reasons = List.copyOf(reasons);
    }
  }

  /// Why it was turned away.
  ///
  /// @param code as the answer has it, such as `A7:562:85`
  /// @param place such as `claim`, `line 2`, or the segment
  /// @param words what it means and what to do, in our own words
  record Reason(String code, String place, String words) {}
}
