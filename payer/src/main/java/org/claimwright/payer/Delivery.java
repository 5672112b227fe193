package org.claimwright.payer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;
import org.claimwright.x12.Transaction;

/// The file that came in, as far as the answers must name it.
///
/// @param reference BHT03 of the 837P
/// @param submitter NM1 of loop 1000A
record Delivery(
    InterchangeHeader.Party sender,
    InterchangeHeader.Party receiver,
    String reference,
    Segment submitter,
    LocalDateTime received) {

  static Delivery of(Transaction transaction, InterchangeHeader header, LocalDateTime received) {
    var root = transaction.root();
    return new Delivery(
        header.sender(),
        header.receiver(),
        root.segment("BHT").map(bht -> bht.element(3)).orElse(""),
        root.loop("1000A").flatMap(Delivery::name).orElseThrow(),
        received);
  }

  private static java.util.Optional<Segment> name(Loop loop) {
    return loop.segment("NM1");
  }

  LocalDate day() {
    return received.toLocalDate();
  }

  LocalTime time() {
    return received.toLocalTime();
  }

  /// The header of an answer: sender and receiver change places.
  InterchangeHeader answerHeader(int control, String usage) {
    return InterchangeHeader.of(
            /* sender= */ receiver, /* receiver= */ sender, day(), time(), control)
        .usage(usage);
  }
}
