package org.claimwright.x12;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.SegmentRule;

/// The single changes to a transaction that are worth trying, near where something was told.
final class Repairs {

  /// How many places are looked at.
  private static final int MOST_PLACES = 15;

  private static final int FEW_PLACES = 6;

  private static final int MOST_BEGINNINGS = 12;

  private static final int LONGEST_BLOCK = 60;

  private static final Set<Fault> TOO_MANY = EnumSet.of(Fault.LOOP_REPEAT, Fault.SEGMENT_REPEAT);

  private static final Set<String> BEGINNINGS = Set.of("HL", "LX");

  private final Draft draft;
  private final Guide guide;
  private final List<X12Problem> problems;
  private final List<Integer> told;
  private final List<Integer> around;
  private final Moves moves;

  /// What loops begin with.
  private final Set<String> begins;

  /// @param problems those to be put right
  /// @param all what is told, of every level
  Repairs(Draft draft, Guide guide, List<X12Problem> problems, List<X12Problem> all) {
    this.draft = draft;
    this.guide = guide;
    this.problems = problems;
    var places = new TreeSet<Integer>();
    problems.forEach(problem -> places.add(draft.indexOf(problem.position())));
    this.told = places.stream().filter(this::isInside).toList();
    var near = new TreeSet<Integer>();
    places.forEach(at -> near.addAll(List.of(at - 1, at, at + 1)));
    this.around = near.stream().filter(this::isInside).limit(MOST_PLACES).toList();
    this.moves = new Moves(draft, problems, all, told, around);
    this.begins = GuideContents.beginnings(guide);
  }

  /// ST and SE stay where they are.
  private boolean isInside(int index) {
    return index > 0 && index < draft.size() - 1;
  }

  /// The likeliest first; what costs most only where something is missing and something else has no
  /// place, and they are few.
  void each(Consumer<Repair> trial) {
    if (guide.type().equals("278")) {
      values(1, trial);
    }
    told.forEach(at -> renamed(at, trial));
    around.forEach(at -> values(at, trial));
    neighbours(trial);
    moves.ofBeginnings(begins, trial);
    moves.toWhereSomethingIsTold(trial);
    if (told.size() <= FEW_PLACES) {
      moves.toGaps(trial);
    }
    beginnings(trial);
    told.forEach(at -> levelAnew(at, trial));
    if (problems.size() > 2) {
      blocks(Repairs::isLevelMissing, trial);
    }
    around.forEach(at -> openings(at, trial));
    if (told.size() <= FEW_PLACES) {
      blocks(Repairs::isTooOften, trial);
      moves.anywhere(trial);
    }
    if (problems.size() > 1 && !told.isEmpty()) {
      moves.far(told.getFirst(), trial);
    }
  }

  /// A request for review that calls itself an answer.
  void purpose(Consumer<Repair> trial) {
    if (draft.at(1).is("BHT") && draft.at(1).holds(2, "11")) {
      value(1, 2, "13", trial);
    }
  }

  /// Where only sums and situations are wrong: what stands with its neighbour, elsewhere, or is too
  /// much.
  void aboveTheStructure(Consumer<Repair> trial) {
    neighbours(trial);
    moves.ofAdjustments(trial);
    moves.ofContradictions(trial);
  }

  /// Neighbours that changed places, and segments too many.
  private void neighbours(Consumer<Repair> trial) {
    around.forEach(at -> neighbours(at, trial));
    told.forEach(at -> neighbours(at - 2, trial));
    around.forEach(at -> trial.accept(new Repair.Surplus(at, at + 1)));
  }

  /// Two that changed places: what is told may be of the one after them.
  private void neighbours(int at, Consumer<Repair> trial) {
    if (isInside(at) && isInside(at + 1)) {
      trial.accept(new Repair.Order(at + 1, at));
    }
  }

  /// A claim, line or the like that begins where none should is met only by what follows.
  private void beginnings(Consumer<Repair> trial) {
    var found = 0;
    var from = told.isEmpty() ? draft.size() : told.getFirst();
    for (var i = from - 2; isInside(i) && found < MOST_BEGINNINGS; i--) {
      if (begins.contains(draft.at(i).id())) {
        trial.accept(new Repair.Surplus(i, i + 1));
        found++;
      }
    }
  }

  private void values(int at, Consumer<Repair> trial) {
    var segment = draft.at(at);
    if (segment.is("HL")) {
      levels().forEach(kind -> value(at, 3, kind, trial));
    } else if (segment.is("BHT")) {
      List.of("11", "13").forEach(purpose -> value(at, 2, purpose, trial));
    } else if (isTold(at, Place.name(segment.id(), 1))) {
      otherUses(at, trial);
    } else if (isMissed(segment.id())) {
      twin(at, trial);
      if (countTold(at) > 0 || isTooMany(segment.id())) {
        otherUses(at, trial);
      }
    } else if (countTold(at) > 1) {
      otherUses(at, trial);
    }
  }

  private void otherUses(int at, Consumer<Repair> trial) {
    GuideContents.qualifiers(guide.root(), draft.at(at).id())
        .forEach(code -> value(at, 1, code, trial));
  }

  private long countTold(int at) {
    return problems.stream()
        .filter(problem -> problem.position() == draft.position(at))
        .filter(problem -> !Moves.isMissing(problem))
        .count();
  }

  private boolean isTooMany(String id) {
    return problems.stream()
        .anyMatch(problem -> TOO_MANY.contains(problem.fault()) && problem.segment().equals(id));
  }

  private boolean isMissed(String id) {
    return problems.stream()
        .anyMatch(problem -> Moves.isMissing(problem) && problem.segment().equals(id));
  }

  /// One of two neighbours alike, where a segment of this name and another qualifier is missing:
  /// the first stands for one that comes before it in the guide, the second for one after it.
  private void twin(int at, Consumer<Repair> trial) {
    var code = draft.at(at).element(1);
    var codes = List.copyOf(GuideContents.qualifiers(guide.root(), draft.at(at).id()));
    var own = codes.indexOf(code);
    if (own >= 0 && isLike(at, at + 1)) {
      codes.subList(0, own).forEach(other -> value(at, 1, other, trial));
    }
    if (own >= 0 && isLike(at, at - 1)) {
      codes.subList(own + 1, codes.size()).forEach(other -> value(at, 1, other, trial));
    }
  }

  private boolean isLike(int at, int other) {
    return isInside(other)
        && draft.at(other).is(draft.at(at).id())
        && draft.at(other).sameElement(1, draft.at(at), 1);
  }

  private void value(int at, int element, String value, Consumer<Repair> trial) {
    if (!draft.at(at).holds(element, value)) {
      trial.accept(new Repair.Value(at, element, value));
    }
  }

  private boolean isTold(int at, String element) {
    return problems.stream()
        .anyMatch(problem ->
            problem.position() == draft.position(at) && problem.element().equals(element));
  }

  private Set<String> levels() {
    var kinds = new LinkedHashSet<String>();
    GuideContents.loops(
        guide.root(),
        loop -> {
          if (loop.isLevel()) {
            kinds.add(kindOf(loop));
          }
        });
    return kinds;
  }

  private static String kindOf(LoopRule level) {
    return firstCode(level.first(), 3);
  }

  /// By which the answer of a 278 is told from its request.
  private String answerHeading() {
    return text("BHT", "0007", "11", "1", "20260101", "1200");
  }

  /// A level's first segment as it should be.
  private void levelAnew(int at, Consumer<Repair> trial) {
    if (draft.at(at).is("HL")) {
      GuideContents.loops(
          guide.root(),
          loop -> {
            if (loop.isLevel()) {
              level(loop, at).forEach(text -> trial.accept(new Repair.Instead(at, text, false)));
            }
          });
    }
  }

  /// A segment of no name under another, and a heading that does not say of what.
  private void renamed(int at, Consumer<Repair> trial) {
    var segment = draft.at(at);
    if (segment.is("BHT")) {
      trial.accept(new Repair.Instead(at, answerHeading(), false));
    }
    if (!Guides.dictionary().segments().containsKey(segment.id())) {
      var rest = segment.text().substring(segment.id().length());
      GuideContents.names(guide.root())
          .forEach(id -> trial.accept(new Repair.Instead(at, id + rest, true)));
    }
  }

  /// First segments of loops that what stands here could follow.
  private void openings(int at, Consumer<Repair> trial) {
    var texts = new LinkedHashSet<String>();
    GuideContents.loops(
        guide.root(),
        loop -> {
          if (loop.isLevel()) {
            texts.addAll(level(loop, at));
          } else if (mayFollow(loop, draft.at(at))) {
            texts.add(plain(loop.first()));
          }
        });
    if (at == 1 && draft.at(at).is("HL")) {
      texts.add(answerHeading());
    }
    texts.forEach(text -> trial.accept(new Repair.Opening(at, text)));
  }

  private static boolean mayFollow(LoopRule loop, Segment segment) {
    for (var i = 1; i < loop.children().size(); i++) {
      if (loop.firstOf(i).matches(segment)) {
        return true;
      }
    }
    return false;
  }

  /// An HL of the kind with the number that is due, below each level that is open here.
  private Set<String> level(LoopRule loop, int at) {
    var texts = new LinkedHashSet<String>();
    var before = levelBefore(at);
    var number = before < 0 ? 1 : Math.max(0, draft.at(before).number(1)) + 1;
    var next = levelFrom(at);
    var holds = next >= 0 && draft.at(next).holds(2, String.valueOf(number));
    var child = loop.first().element(4) == null ? "" : holds ? "1" : "0";
    for (var parent : parents(before)) {
      texts.add(text("HL", String.valueOf(number), parent, kindOf(loop), child));
    }
    return texts;
  }

  private Set<String> parents(int before) {
    var parents = new LinkedHashSet<String>();
    var at = before;
    while (at >= 0) {
      parents.add(draft.at(at).element(1));
      at = levelNamed(draft.at(at).element(2), at);
    }
    parents.add("");
    return parents;
  }

  private int levelNamed(String number, int before) {
    for (var i = before - 1; i >= 0 && !number.isEmpty(); i--) {
      if (draft.at(i).is("HL") && draft.at(i).holds(1, number)) {
        return i;
      }
    }
    return -1;
  }

  private int levelBefore(int at) {
    for (var i = at - 1; i >= 0; i--) {
      if (draft.at(i).is("HL")) {
        return i;
      }
    }
    return -1;
  }

  private int levelFrom(int at) {
    for (var i = at; i < draft.size(); i++) {
      if (draft.at(i).is("HL")) {
        return i;
      }
    }
    return -1;
  }

  /// A segment of the kind, the first code wherever codes are listed.
  private String plain(SegmentRule rule) {
    var values = new ArrayList<String>();
    for (var n = 1; n <= rule.shape().slots().size(); n++) {
      var element = rule.element(n);
      values.add(element == null || !element.required() ? "" : firstCode(rule, n));
    }
    return text(rule.id(), values.toArray(String[]::new));
  }

  private static String firstCode(SegmentRule rule, int n) {
    var element = rule.element(n);
    return element == null || element.codes().isEmpty()
        ? "1"
        : element.codes().texts().iterator().next();
  }

  private String text(String id, String... values) {
    var separator = String.valueOf(draft.at(0).delimiters().element());
    var text = id + separator + String.join(separator, values);
    while (text.endsWith(separator)) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }

  /// A loop that is there too often, as far as it reaches.
  private void blocks(Predicate<X12Problem> beginning, Consumer<Repair> trial) {
    for (var problem : problems) {
      var from = draft.indexOf(problem.position());
      if (beginning.test(problem)) {
        for (var to = from + 2; isInside(to - 1) && to <= from + LONGEST_BLOCK; to++) {
          trial.accept(new Repair.Surplus(from, to));
        }
      }
    }
  }

  private static boolean isTooOften(X12Problem problem) {
    return problem.fault() == Fault.LOOP_REPEAT || problem.fault() == Fault.HL_SEQUENCE;
  }

  /// A loop too many may look like the beginning of a level or line whose HL or LX is missing; what
  /// follows it then fits badly.
  private static boolean isLevelMissing(X12Problem problem) {
    return problem.fault() == Fault.LOOP_MISSING && BEGINNINGS.contains(problem.segment());
  }
}
