package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a part of a regular expression matches: exactly some texts, or texts that hold what is
/// needed.
///
/// @param texts all that it matches, word boundaries marked; empty where that is not known
/// @param held what every match holds where the texts are not known
/// @param starts texts of which every match begins with one
record Form(Optional<Set<String>> texts, Needed held, Set<String> starts) {
  private static final int MOST = 48;
  private static final Set<String> ANY = Set.of("");
  private static final String MARK = String.valueOf(Told.EDGE);

  /// Something of which nothing is known.
  static final Form UNKNOWN = new Form(Optional.empty(), Needed.NOTHING, ANY);

  static Form of(Set<String> texts) {
    return new Form(Optional.of(texts), Needed.NOTHING, texts);
  }

  /// What every match holds.
  Needed needed() {
    return texts.map(Needed::oneText).orElse(held);
  }

  /// What may be missing.
  Form optional() {
    if (texts.isEmpty()) {
      return UNKNOWN;
    }
    var more = new LinkedHashSet<>(texts.get());
    more.add("");
    return of(more);
  }

  /// Once or more.
  Form repeated() {
    return new Form(Optional.empty(), needed(), starts);
  }

  /// One of several ways.
  static Form either(List<Form> ways) {
    if (ways.size() == 1) {
      return ways.getFirst();
    }
    var starts = new LinkedHashSet<String>();
    ways.forEach(w -> starts.addAll(w.starts()));
    boolean known = ways.stream().allMatch(w -> w.texts().isPresent());
    if (known && starts.size() <= MOST) {
      return of(starts);
    }
    var needed = Needed.some(ways.stream().map(Form::needed).toList());
    return new Form(Optional.empty(), needed, starts);
  }

  /// One after the other.
  static Form inTurn(List<Form> parts) {
    var needs = new ArrayList<Needed>();
    Set<String> starts = null;
    Set<String> run = ANY;
    for (var part : parts) {
      var texts = part.texts().orElse(part.starts());
      boolean joins = run.size() * texts.size() <= MOST;
      if (joins) {
        run = joined(run, texts);
      }
      if (!joins || part.texts().isEmpty()) {
        starts = starts == null ? run : starts;
        needs.add(Needed.oneText(run));
        needs.add(part.held());
        run = joins ? ANY : part.texts().orElse(ANY);
      }
    }
    if (starts == null) {
      return of(run);
    }
    needs.add(Needed.oneText(run));
    return new Form(Optional.empty(), Needed.every(needs), starts);
  }

  private static Set<String> joined(Set<String> before, Set<String> after) {
    var all = new LinkedHashSet<String>();
    for (var one : before) {
      for (var other : after) {
        boolean twice = !one.isEmpty() && one.charAt(one.length() - 1) == Told.EDGE;
        all.add(one + (twice && other.startsWith(MARK) ? other.substring(1) : other));
      }
    }
    return all;
  }

  /// The letters with which every match begins.
  String start() {
    String common = null;
    for (var start : starts) {
      var letters = letters(start);
      common = common == null ? letters : common(common, letters);
    }
    return common == null ? "" : common;
  }

  private static String letters(String marked) {
    int from = marked.startsWith(MARK) ? 1 : 0;
    int to = marked.indexOf(Told.EDGE, from);
    return marked.substring(from, to < 0 ? marked.length() : to);
  }

  private static String common(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return one.substring(0, at);
  }
}
