package org.claimwright.app.codesetdesk;

import java.util.List;
import org.claimwright.codesets.ReleaseUpdate;

/// The views of an update: the practice's list first, then what the publisher changed.
enum UpdateView {
  OPEN("To do here"),
  SETTLED("Done"),
  ADDED("New codes"),
  DELETED("Deleted codes"),
  REVISED("Revised codes"),
  NOTES("Notes"),
  ROWS("Pairs, units, values");

  private final String label;

  UpdateView(String label) {
    this.label = label;
  }

  /// One line of what the publisher changed.
  ///
  /// @param code what it stands under
  /// @param before as it was, `""` for nothing
  /// @param after as it is, `""` for nothing
  /// @param note the kind of note, or the successors of a code that went
  record Line(String code, String before, String after, String note) {}

  public String label() {
    return label;
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static UpdateView of(String word) {
    for (var view : values()) {
      if (view.word().equals(word)) {
        return view;
      }
    }
    return OPEN;
  }

  public boolean isOfPublisher() {
    return this != OPEN && this != SETTLED;
  }

  int size(ReleaseUpdate changes) {
    return switch (this) {
      case OPEN, SETTLED -> 0;
      case ADDED -> changes.codes().added().size();
      case DELETED -> changes.codes().deleted().size();
      case REVISED -> changes.codes().revised().size();
      case NOTES -> changes.notes().size();
      case ROWS -> changes.rows().size();
    };
  }

  /// The publisher's changes whose code begins with what is asked for.
  List<Line> lines(ReleaseUpdate changes, String beginning, int limit) {
    return all(changes)
        .filter(line -> line.code().replace(".", "").startsWith(beginning))
        .limit(limit)
        .toList();
  }

  private java.util.stream.Stream<Line> all(ReleaseUpdate changes) {
    return switch (this) {
      case OPEN, SETTLED -> java.util.stream.Stream.of();
      case ADDED ->
          changes.codes().added().stream()
              .map(code -> new Line(code.code(), "", code.title(), header(code.billable())));
      case DELETED ->
          changes.codes().deleted().stream()
              .map(code ->
                  new Line(code.code(), code.title(), "", successors(changes, code.code())));
      case REVISED ->
          changes.codes().revised().stream()
              .map(one ->
                  new Line(
                      one.after().code(),
                      one.before().title(),
                      one.after().title(),
                      billing(one.before().billable(), one.after().billable())));
      case NOTES ->
          changes.notes().stream()
              .map(note ->
                  new Line(
                      note.owner(),
                      note.added() ? "" : note.text(),
                      note.added() ? note.text() : "",
                      note.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
      case ROWS ->
          changes.rows().stream()
              .map(row ->
                  new Line(
                      row.key(),
                      String.join(" · ", row.before()),
                      String.join(" · ", row.after()),
                      ""));
    };
  }

  private static String header(boolean billable) {
    return billable ? "" : "header";
  }

  private static String billing(boolean before, boolean after) {
    if (before == after) {
      return "";
    }
    return after ? "billable now" : "needs more characters now";
  }

  private static String successors(ReleaseUpdate changes, String code) {
    return changes.successorsOf(code).stream()
        .map(one -> "see " + one.code() + ", " + one.why())
        .collect(java.util.stream.Collectors.joining("; "));
  }
}
