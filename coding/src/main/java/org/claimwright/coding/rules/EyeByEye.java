package org.claimwright.coding.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwright.codesets.Code;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Token;

/// A disease of the eyes that is staged is staged eye by eye: two eyes in different stages get a
/// code each, two in the same the bilateral one (Official Guidelines I.C.7.a.2, I.C.7.a.3).
final class EyeByEye {
  private static final Pattern STAGED =
      Pattern.compile("H40\\.(1[0-5]|2[02]|[3-6]).*|H35\\.3.*|E(08|09|10|11|13)\\.3[1-5].*");

  private static final Map<String, String> STAGES =
      Map.ofEntries(
          Map.entry("mild", "mild"),
          Map.entry("early", "early"),
          Map.entry("moderate", "moderate"),
          Map.entry("intermediate", "intermediate"),
          Map.entry("severe", "severe"),
          Map.entry("advanced", "advanced"),
          Map.entry("endstage", "advanced"),
          Map.entry("indeterminate", "indeterminate"),
          Map.entry("undetermined", "indeterminate"));

  /// What the stages of glaucoma are called in practice.
  private static final Map<String, String> OF_GLAUCOMA =
      Map.of("early", "mild", "advanced", "severe");

  private static final Set<String> SEPARATES =
      Set.of(",", ";", ".", ":", "(", ")", "with", "without", "and", "w/", "w/o");
  private static final Set<String> JOINS = Set.of("and", "&", "/", "+", ">", "<", "=", "eye");
  private static final Set<String> BESIDE = Set.of("in", "on", "of", "the", "eye", "stage", "side");
  private static final int FAR = 7;
  private static final int NOWHERE = -2 * FAR;

  private final Specificity specificity;
  private final List<Passage> passages;
  private final List<Finding> findings;

  EyeByEye(Specificity specificity, List<Passage> passages, List<Finding> findings) {
    this.specificity = specificity;
    this.passages = passages;
    this.findings = findings;
  }

  /// An eye and the stage that the note gives it; empty for none.
  private record Eye(Side side, String stage) {}

  /// A word for a side or a stage, and where it stands.
  private record Mark(Side side, String stage, int at) {
    boolean isSide() {
      return side != Side.UNKNOWN;
    }
  }

  /// The codes of the eyes that the finding's problem stages; none where it stages no eye.
  List<Code> codes(Finding finding, Specificity.Support support) {
    var phrase = finding.mention().phrase();
    if (!STAGED.matcher(phrase.code()).matches()) {
      return List.of();
    }
    var start = kind(phrase.code());
    var eyes = eyes(marks(finding));
    if (eyes.isEmpty()) {
      eyes = eyesOfText(finding, support);
    }
    if (start.startsWith("E")) {
      eyes = eyes.stream().filter(e -> phrase.stems().contains(e.stage())).toList();
    }
    var codes = new LinkedHashSet<Code>();
    for (var eye : sameOnBoth(eyes)) {
      codes.addAll(specificity.resolve(start, staged(support, eye, start)));
    }
    return List.copyOf(codes);
  }

  /// The subcategory that names the disease without eye and stage.
  private static String kind(String code) {
    boolean eyeIsFifth = code.startsWith("H40") && code.compareTo("H40.3") > 0;
    return code.substring(0, Math.min(code.length(), eyeIsFifth ? 5 : 6));
  }

  private static Specificity.Support staged(Specificity.Support support, Eye eye, String start) {
    var words = new HashSet<>(support.words());
    words.removeAll(STAGES.keySet());
    var stage =
        start.startsWith("H40") ? OF_GLAUCOMA.getOrDefault(eye.stage(), eye.stage()) : eye.stage();
    if (!stage.isEmpty()) {
      words.addAll(List.of(stage, "stage"));
    }
    return support.about(words).on(eye.side());
  }

  /// Both eyes in one stage are one bilateral disease.
  private static List<Eye> sameOnBoth(List<Eye> eyes) {
    boolean same = eyes.size() == 2 && eyes.getFirst().stage().equals(eyes.getLast().stage());
    return same ? List.of(new Eye(Side.BILATERAL, eyes.getFirst().stage())) : eyes;
  }

  /// Behind the name of the problem the first sentence may tell the eyes (`POAG: mild OD …`).
  private List<Eye> eyesOfText(Finding finding, Specificity.Support support) {
    int next = passages.indexOf(finding.passage()) + 1;
    boolean told = next < passages.size() && finding.passage().namesProblem();
    if (!told || findings.stream().anyMatch(f -> f.passage().equals(passages.get(next)))) {
      return List.of();
    }
    var marks = marks(passages.get(next).sentence().tokens(), Set.of());
    boolean opens = !marks.isEmpty() && marks.getFirst().at() <= 1;
    return opens ? eyes(within(marks, support.side())) : List.of();
  }

  /// The eyes that the name of the problem names stand before what its text tells.
  private static List<Mark> within(List<Mark> marks, Side named) {
    var all = new ArrayList<>(marks);
    if (named == Side.BILATERAL) {
      all.addFirst(new Mark(named, "", NOWHERE));
    }
    return all;
  }

  private List<Mark> marks(Finding finding) {
    var foreign = new HashSet<Integer>();
    var tokens = finding.mention().sentence().tokens();
    var category = finding.mention().phrase().code().substring(0, 3);
    for (var other : findings) {
      if (other.mention().sentence().equals(finding.mention().sentence())
          && !other.mention().phrase().code().startsWith(category)) {
        clause(tokens, other.mention().first(), other.mention().last()).forEach(foreign::add);
      }
    }
    var own = clause(tokens, finding.mention().first(), finding.mention().last());
    foreign.removeAll(own);
    return marks(tokens, foreign);
  }

  /// The indexes of the clause that holds the words.
  private static List<Integer> clause(List<Token> tokens, int first, int last) {
    int from = first;
    while (from > 0 && !SEPARATES.contains(tokens.get(from - 1).word())) {
      from--;
    }
    int to = last;
    while (to + 1 < tokens.size() && !SEPARATES.contains(tokens.get(to + 1).word())) {
      to++;
    }
    var indexes = new ArrayList<Integer>();
    for (int i = from; i <= to; i++) {
      indexes.add(i);
    }
    return indexes;
  }

  private static List<Mark> marks(List<Token> tokens, Set<Integer> foreign) {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      var side = Side.ofStem(token.stem());
      var stage = STAGES.getOrDefault(stage(tokens, i), "");
      if (!foreign.contains(i) && (side != Side.UNKNOWN || !stage.isEmpty())) {
        add(marks, new Mark(side, stage, i), tokens);
      }
    }
    return bothNamed(marks, tokens);
  }

  private static String stage(List<Token> tokens, int at) {
    var behind = tokens.subList(at + 1, Math.min(at + 3, tokens.size()));
    boolean end =
        tokens.get(at).word().equals("end")
            && behind.stream().anyMatch(t -> t.word().equals("stage"));
    return end ? "endstage" : tokens.get(at).stem();
  }

  /// `OD and OS` are both eyes.
  private static void add(List<Mark> marks, Mark mark, List<Token> tokens) {
    var before = marks.isEmpty() ? mark : marks.getLast();
    boolean joined =
        before.isSide()
            && mark.isSide()
            && before.at() < mark.at() - 1
            && tokens.subList(before.at() + 1, mark.at()).stream()
                .allMatch(t -> JOINS.contains(t.stem()));
    if (joined) {
      marks.removeLast();
    }
    marks.add(joined ? new Mark(before.side().and(mark.side()), "", mark.at()) : mark);
  }

  /// Where the eyes are told one by one, `both eyes` before them only says that there are two.
  private static List<Mark> bothNamed(List<Mark> marks, List<Token> tokens) {
    boolean right = marks.stream().anyMatch(m -> m.side() == Side.RIGHT);
    boolean left = marks.stream().anyMatch(m -> m.side() == Side.LEFT);
    boolean both = marks.stream().anyMatch(m -> m.side() == Side.BILATERAL);
    boolean one = right != left && isStagedAlone(marks, tokens);
    if (!both || !(one || (right && left))) {
      return marks;
    }
    var alone = new ArrayList<>(marks);
    alone.removeIf(m -> m.side() == Side.BILATERAL);
    alone.addFirst(new Mark(Side.BILATERAL, "", NOWHERE));
    return alone;
  }

  /// `both eyes, moderate on the right`: the stage is of the one eye that stands beside it.
  private static boolean isStagedAlone(List<Mark> marks, List<Token> tokens) {
    for (int i = 1; i < marks.size(); i++) {
      var before = marks.get(i - 1);
      var mark = marks.get(i);
      boolean side = before.side() != Side.BILATERAL && mark.side() != Side.BILATERAL;
      boolean close =
          tokens.subList(before.at() + 1, mark.at()).stream()
              .allMatch(t -> BESIDE.contains(t.word()));
      if (side && before.isSide() != mark.isSide() && close) {
        return true;
      }
    }
    return false;
  }

  /// Each side with the stage that stands next to it.
  private static List<Eye> eyes(List<Mark> marks) {
    var eyes = new ArrayList<Eye>();
    int at = 0;
    while (at + 1 < marks.size()) {
      var one = marks.get(at);
      var next = marks.get(at + 1);
      boolean pairs = one.isSide() != next.isSide() && next.at() - one.at() <= FAR;
      if (pairs) {
        eyes.add(new Eye(one.side().and(next.side()), one.stage() + next.stage()));
      }
      at += pairs ? 2 : 1;
    }
    return withOther(eyes, marks);
  }

  /// Of both eyes the one without a stage is diseased too.
  private static List<Eye> withOther(List<Eye> eyes, List<Mark> marks) {
    var both = eyes.stream().filter(e -> e.side() == Side.BILATERAL).findFirst();
    if (both.isPresent()) {
      return List.of(both.get());
    }
    boolean other = marks.stream().anyMatch(m -> m.side() == Side.BILATERAL) && eyes.size() == 1;
    var all = new ArrayList<>(eyes);
    if (other) {
      var side = eyes.getFirst().side() == Side.RIGHT ? Side.LEFT : Side.RIGHT;
      all.add(new Eye(side, ""));
    }
    return all;
  }
}
