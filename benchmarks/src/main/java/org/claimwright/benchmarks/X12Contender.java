package org.claimwright.benchmarks;

import java.util.List;

/// Who is measured on X12, and at what.
///
/// @param preparation makes the files, in the JVM where the work is done on them
record X12Contender(String title, Preparation preparation) {

  /// Makes ready what is measured.
  interface Preparation {
    X12Job job() throws Exception;
  }

  private static final int FOR_PEERS = 20_000;
  private static final int FOR_SLOW_PEER = 500;

  /// Those that are held against each other, in each list against its first.
  static final List<List<X12Contender>> FIELDS =
      List.of(
          List.of(
              of("plain loop that notes tokens, 837P", () -> X12Job.claims(X12Job::noted)),
              of("Claimwright, tokens, 837P", () -> X12Job.claims(X12Job::segments)),
              of("Claimwright, validate 1-3, 837P", () -> X12Job.validatesClaims(3)),
              of("Claimwright, validate 1-5, 837P", () -> X12Job.validatesClaims(5)),
              of(
                  "EDIReader, tokenise 837P",
                  () -> X12Job.fewClaims(FOR_PEERS, X12Peers::ediReader)),
              of("StAEDI, tokenise 837P", () -> X12Job.fewClaims(FOR_PEERS, X12Peers::staedi)),
              of("StAEDI, validate with a schema, 837P", X12Job::staediValidates)),
          List.of(
              of("plain loop that notes tokens, 835", () -> X12Job.payments(X12Job::noted)),
              of("Claimwright, tokens, 835", () -> X12Job.payments(X12Job::segments)),
              of("Claimwright, validate 1-3, 835", () -> X12Job.validatesPayments(3)),
              of("Claimwright, validate 1-5, 835", () -> X12Job.validatesPayments(5))),
          List.of(
              of("StAEDI, write 837P", () -> X12Job.writes(X12Peers::staediWrites)),
              of("Claimwright, write 837P", () -> X12Job.writes(PreparedFile::ours))),
          List.of(of("Claimwright, validate 1-7, 837P", () -> X12Job.validatesClaims(7))),
          List.of(of("Claimwright, validate 1-7, 835", () -> X12Job.validatesPayments(7))),
          List.of(of("Claimwright, loop trees, 837P", () -> X12Job.claims(X12Job::trees))),
          List.of(of("Claimwright, loop trees, 835", () -> X12Job.payments(X12Job::trees))),
          List.of(
              of("Claimwright, validate 1-5, 837P in which little comes again", X12Job::varied)),
          List.of(
              of(
                  "imsweb x12-parser, read 837P",
                  () -> X12Job.fewClaims(FOR_SLOW_PEER, X12Peers::imsweb))));

  private static X12Contender of(String title, Preparation preparation) {
    return new X12Contender(title, preparation);
  }

  static X12Contender called(String title) {
    return FIELDS.stream()
        .flatMap(List::stream)
        .filter(contender -> contender.title.equals(title))
        .findFirst()
        .orElseThrow();
  }
}
