package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// What is known of a loop on a trail when it ends: whatever follows from its children being there
/// or not.
final class TrailEnd {

  final boolean isLevel;

  /// Whether it is a level or a piece of work of its own.
  final boolean isApart;

  private final Situation[] situations;
  private final @Nullable When[] when;

  /// What the elements said last that decide whether a situation is looked at, and what they
  /// decided.
  private final long[] said;

  private final boolean[] decided;

  /// Which of the piece of work's segments hold codes, and where.
  private final int[] coded;

  private final CodeElement[][] codePlaces;

  /// @param loop that is complete
  /// @param begin the position of the piece of work's first segment
  TrailEnd(OpenLoop loop, int begin) {
    isLevel = loop.isLevel();
    isApart = loop.isApart();
    var checks = loop.checks;
    var asked = checks.asked(loop);
    situations = new Situation[asked.length];
    when = new @Nullable When[asked.length];
    for (var i = 0; i < asked.length; i++) {
      situations[i] = checks.situation(asked[i]);
      when[i] = checks.when(asked[i]);
    }
    said = new long[asked.length];
    decided = new boolean[asked.length];
    coded = new int[loop.codedCount()];
    codePlaces = new CodeElement[coded.length][];
    for (var i = 0; i < coded.length; i++) {
      coded[i] = loop.coded(i).position() - begin;
      codePlaces[i] = loop.codePlaces(i);
    }
  }

  void lookAtSituations(Loop loop, Surroundings around, Findings findings) {
    for (var i = 0; i < situations.length; i++) {
      var only = when[i];
      if (only == null || isAsked(i, only, loop.first())) {
        situations[i].check(loop, around, findings);
      }
    }
  }

  private boolean isAsked(int situation, When only, Segment first) {
    var says = first.packed(only.element());
    if (says == Bytes.UNPACKED || says != said[situation]) {
      said[situation] = says;
      decided[situation] = only.holds(first);
    }
    return decided[situation];
  }

  int codedCount() {
    return coded.length;
  }

  int coded(int index) {
    return coded[index];
  }

  CodeElement[] codePlaces(int index) {
    return codePlaces[index];
  }
}
