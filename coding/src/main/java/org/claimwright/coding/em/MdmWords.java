package org.claimwright.coding.em;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.text.Expressions;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;
import org.claimwright.coding.text.Told;

/// Finds in a note the words of the table `mdm.txt` that decision making is read from.
final class MdmWords {
  private record Words(String name, Sought sought) {
    static Words of(String line) {
      var parts = line.split(" = ", 2);
      return new Words(parts[0].strip(), Sought.of(parts[1].strip()));
    }
  }

  private static final Expressions<Words> EXPRESSIONS = new Expressions<>(read(), Words::sought);
  static final String OVER_THE_COUNTER = "risk low medicines";
  private static final String PRESCRIBED = "risk moderate drugs";
  private static final Sought NOT_SO =
      Sought.of(
          "\\b(risks?|rule out|ruled out|denies|denied|if|no|not suspected|unlikely|never|old|prior|previous|history of|hx of|without|return precautions|when to|low suspicion|negative for|resolved|avoid)\\b");
  private static final Sought NOT_DONE =
      Sought.of(
          "\\b(no need (for|of)|not (needed|indicated|necessary|warranted)|no (stress|mri|ct|x-?rays?|labs?|imaging|blood ?work)\\b|if (no better|not better|not improv\\w*|worse|persist\\w*|it persists)|declin\\w*|defer\\w*)");
  private static final Sought DONE_BEFORE =
      Sought.of(
          "\\b(s/p|status post|post-?op\\w*|history of|hx of|ago|after(care)?|weeks? (out|from)|healing|(19|20)\\d\\d|since)\\b");

  /// What may come and what is denied: `inject if not better`, `no flares`.
  private static final Pattern SAID_NOT_TO_BE =
      Pattern.compile(
          "\\b(if|unless|until|in case|should)\\b[^.;]*|\\b(no|not|without|denies|denied|any|nor|never|negative for|watch for|risk of)\\b (\\w+,? ){0,3}?(worse\\w*|flar\\w+|progress\\w*|recurr\\w*|exacerbat\\w*|side effects?|breakthrough|intoleran\\w*|symptomatic|decompensat\\w*|new onset|relaps\\w*|persist\\w*)");

  private static final Pattern CLAUSE = Pattern.compile("[;,.]| and ");
  private static final Sought STABLE =
      Sought.of(
          "\\b[a-z0-9/]{2,} .{0,40}\\b(stable|controlled|at goal|in remission|compensated|quiescent)\\b(?! vital)");
  private static final Sought NO_MEDICINE =
      Sought.of(
          "\\b(no|without|avoid\\w*|hold off on|do(es)? not need|declin\\w*|allerg\\w* to|defer\\w*) (\\w+ ){0,2}(antibiotic\\w*|abx|steroids?|opioids?|narcotics?|meds?|medications?|prescriptions?|statins?|[a-z]+(statin|cillin|cycline|pril|formin))\\b|\\bantibiotics? (are |is |were )?not\\b");

  private final Map<String, List<Passage>> found = new LinkedHashMap<>();
  private final Set<Integer> procedures;
  private final boolean undivided;
  private final long stable;

  /// @param services billed beside the visit: what they interpret or inject counts for them
  MdmWords(List<Passage> passages, List<OfficeService> services) {
    procedures =
        services.stream()
            .filter(s -> s.billing().procedure() || isInjected(s.code()))
            .map(s -> s.evidence().start())
            .collect(Collectors.toSet());
    undivided =
        passages.stream().noneMatch(p -> p.kind() == Kind.ASSESSMENT || p.kind() == Kind.PLAN);
    passages.forEach(this::read);
    stable =
        passages.stream()
            .filter(p -> p.kind() == Kind.ASSESSMENT)
            .flatMap(p -> CLAUSE.splitAsStream(words(p)))
            .filter(clause -> STABLE.in(new Told(clause)))
            .count();
    withoutBilled(services.stream().map(OfficeService::code).collect(Collectors.toSet()));
  }

  /// Of the drugs with a code of their own those from J8498 on are swallowed.
  private static boolean isInjected(String code) {
    return code.startsWith("J") && code.compareTo("J8498") < 0;
  }

  private void read(Passage passage) {
    var words = words(passage);
    for (var row : EXPRESSIONS.in(passage.sentence().told())) {
      var told =
          switch (row.name()) {
            case "risk moderate" -> Medicines.withoutOtc(passage.sentence());
            case "problems moderate", "problems chronic" ->
                SAID_NOT_TO_BE.matcher(words).replaceAll(" ");
            default -> words;
          };
      if (told.equals(words) || row.sought().in(new Told(told))) {
        add(row.name(), passage);
      }
    }
    if (Medicines.overTheCounter(passage.sentence())) {
      add(OVER_THE_COUNTER, passage);
    }
    if (Medicines.prescribed(passage.sentence())) {
      add(PRESCRIBED, passage);
    }
  }

  private void withoutBilled(Set<String> billed) {
    boolean film = billed.stream().anyMatch(c -> c.startsWith("7"));
    boolean tracing = billed.contains("93000") || billed.contains("93010");
    var lung = billed.contains("94010") || billed.contains("94060");
    found.keySet().removeIf(name -> film && name.equals("data test xray"));
    found.keySet().removeIf(name -> film && name.equals("data test lungs film") && !isCt(billed));
    found.keySet().removeIf(name -> tracing && name.equals("data test ecg"));
    found.keySet().removeIf(name -> lung && name.equals("data test lung"));
    found.keySet().removeIf(name -> (film || tracing) && name.equals("data interpretation"));
  }

  private static boolean isCt(Set<String> billed) {
    return billed.stream().noneMatch(c -> c.startsWith("7104"));
  }

  private void add(String name, Passage passage) {
    if (countsIn(name, passage.kind()) && !isDenied(name, passage)) {
      found.computeIfAbsent(name, n -> new ArrayList<>()).add(passage);
    }
  }

  private boolean isDenied(String name, Passage passage) {
    var words = passage.sentence().told();
    if (name.endsWith(" high")) {
      return NOT_SO.in(words);
    }
    if (name.equals("problems uncertain")) {
      return words.words().contains("no concern") || words.words().contains("low suspicion");
    }
    if (name.startsWith("data test")) {
      return NOT_DONE.in(words);
    }
    if (name.equals("risk moderate surgery") && DONE_BEFORE.in(words)) {
      return true;
    }
    return name.startsWith("risk moderate")
        && (procedures.contains(passage.sentence().start()) || NO_MEDICINE.in(words));
  }

  /// Management is read from assessment and plan, data from results too; from everything where a
  /// note has neither.
  private boolean countsIn(String name, Kind kind) {
    return switch (kind) {
      case ASSESSMENT, PLAN, PROCEDURE, OTHER, INSTRUCTIONS -> true;
      case RESULTS -> name.startsWith("data");
      case HISTORY_OF_PRESENT_ILLNESS, EXAM, CHIEF_COMPLAINT ->
          name.startsWith("data") || undivided;
      default -> false;
    };
  }

  /// The sentences that hold the words of a row.
  List<Passage> passages(String name) {
    return found.getOrDefault(name, List.of());
  }

  List<Span> of(String name) {
    return passages(name).stream()
        .map(p -> new Span(p.sentence().start(), p.sentence().end()))
        .toList();
  }

  boolean has(String name) {
    return found.containsKey(name);
  }

  /// How many illnesses the assessment calls stable, clause by clause.
  long statedStable() {
    return stable;
  }

  List<String> tests() {
    return found.keySet().stream().filter(n -> n.startsWith("data test ")).toList();
  }

  static String words(Passage passage) {
    return passage.sentence().words();
  }

  private static List<Words> read() {
    return ResourceLines.of("mdm.txt").stream().map(Words::of).toList();
  }
}
