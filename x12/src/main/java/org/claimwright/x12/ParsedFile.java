package org.claimwright.x12;

import java.util.List;

/// A file read into its envelopes and loop trees, with everything that was wrong with its
/// structure.
///
/// What could be read is here even when there are problems; nothing is thrown away because of a
/// fault elsewhere.
///
/// @param problems in file order
public record ParsedFile(List<Interchange> interchanges, List<X12Problem> problems) {

  /// An interchange, ISA to IEA.
  ///
  /// @param ta1s the TA1 segments between ISA and the first GS
  public record Interchange(
      InterchangeHeader header, Segment isa, List<Segment> ta1s, List<Group> groups) {}

  /// A functional group, GS to GE.
  public record Group(GroupHeader header, Segment gs, List<Transaction> transactions) {}

  /// All transactions of the file in order.
  public List<Transaction> transactions() {
    return interchanges.stream()
        .flatMap(interchange -> interchange.groups().stream())
        .flatMap(group -> group.transactions().stream())
        .toList();
  }

  /// Whether no problem is an error.
  public boolean isClean() {
    return problems.stream().noneMatch(X12Problem::isError);
  }
}
