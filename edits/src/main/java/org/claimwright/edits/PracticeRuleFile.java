package org.claimwright.edits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// Practice rules as a text that people read and write; each begins with `rule`:
///
/// ```
/// # a remark
/// rule     = Visits want 25
/// payer    = LAKE1
/// codes    = 9921* 99203
/// modifier = 25 57
/// weight   = stop
/// from     = 2026-01-01
/// to       = 2026-12-31
/// advice   = Ask the biller
/// ```
///
/// Without `payer` it is about every payer, without `to` it stays; `weight` is `stop` or `warn`. In
/// the place of `modifier` stands `diagnosis`, `service`, `without`, or `review = yes`.
public final class PracticeRuleFile {

  private static final Pattern ENTRY = Pattern.compile("\\s*([a-z]+)\\s*=\\s*(.*?)\\s*");
  private static final Pattern REMARK = Pattern.compile("^\\s*#.*");
  private static final String REVIEW = "review";

  private PracticeRuleFile() {}

  /// Reads the rules of a file.
  ///
  /// @param name of the file, for messages
  /// @param first the number of the first rule; the others follow it
  public static Outcome<List<PracticeRule>> read(String text, String name, int first) {
    var drafts = new ArrayList<PracticeRuleDraft>();
    var problems = new ArrayList<Problem>();
    var lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      var line = REMARK.matcher(lines.get(at)).replaceFirst("");
      if (!line.isBlank()) {
        entry(line, name + " line " + (at + 1), drafts, problems);
      }
    }
    var rules = new ArrayList<PracticeRule>();
    for (int at = 0; at < drafts.size(); at++) {
      drafts.get(at).rule(first + at, rules, problems);
    }
    return problems.isEmpty() ? Outcome.ok(List.copyOf(rules)) : Outcome.rejected(problems);
  }

  private static void entry(
      String line, String where, List<PracticeRuleDraft> drafts, List<Problem> problems) {
    var entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      problems.add(problem(where, "\"" + line.strip() + "\" is no entry: write name = value"));
      return;
    }
    if (entry.group(1).equals("rule")) {
      drafts.add(new PracticeRuleDraft(where, entry.group(2)));
      return;
    }
    if (drafts.isEmpty()) {
      problems.add(problem(where, "the file begins without a rule: write rule = its name first"));
      return;
    }
    try {
      drafts.getLast().set(entry.group(1), entry.group(2));
    } catch (IllegalArgumentException | DateTimeException unfit) {
      problems.add(problem(where, String.valueOf(unfit.getMessage())));
    }
  }

  static Problem problem(String where, String message) {
    return Problem.stop("RULE-FILE", where, message);
  }

  /// The values of an entry, parted by blanks or commas.
  static List<String> values(String text) {
    return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The rules as {@link #read} takes them.
  public static String write(List<PracticeRule> rules) {
    return String.join("\n", rules.stream().map(PracticeRuleFile::block).toList());
  }

  private static String block(PracticeRule rule) {
    var demand = DemandKind.of(rule.demand());
    var days = rule.source().effective();
    return Stream.of(
            Optional.of(line("rule", rule.name())),
            rule.scope().payer().map(payer -> line("payer", payer.value())),
            Optional.of(line("codes", joined(rule.scope().codes()))),
            Optional.of(line(demand.word(), wanted(rule.demand()))),
            Optional.of(line("weight", rule.severity() == Severity.STOP ? "stop" : "warn")),
            Optional.of(line("from", days.from().toString())),
            days.last().map(last -> line("to", last.toString())),
            Optional.of(rule.advice())
                .filter(words -> !words.isEmpty())
                .map(words -> line("advice", words)))
        .flatMap(Optional::stream)
        .reduce("", String::concat);
  }

  private static String wanted(RuleDemand demand) {
    return demand instanceof RuleDemand.Review
        ? "yes"
        : String.join(" ", DemandKind.wanted(demand));
  }

  private static String joined(List<CodeMask> codes) {
    return String.join(" ", codes.stream().map(CodeMask::toString).toList());
  }

  private static String line(String name, String value) {
    return String.format("%-9s = %s", name, value.replaceAll("\\R", " ")) + "\n";
  }

  /// One rule as far as it was read.
  static final class PracticeRuleDraft {
    private final String where;
    private final String name;
    private Optional<PayerId> payer = Optional.empty();
    private List<CodeMask> codes = List.of();
    private Optional<RuleDemand> demand = Optional.empty();
    private Severity severity = Severity.STOP;
    private Optional<LocalDate> from = Optional.empty();
    private LocalDate last = LocalDate.MAX;
    private String advice = "";

    PracticeRuleDraft(String where, String name) {
      this.where = where;
      this.name = name;
    }

    void set(String entry, String value) {
      switch (entry) {
        case "payer" -> payer = Optional.of(new PayerId(value));
        case "codes" -> codes = values(value).stream().map(CodeMask::parse).toList();
        case "weight" -> severity = severity(value);
        case "from" -> from = Optional.of(LocalDate.parse(value));
        case "to" -> last = LocalDate.parse(value);
        case "advice" -> advice = value;
        default -> demand = Optional.of(demand(entry, value));
      }
    }

    private static RuleDemand demand(String entry, String value) {
      var kind =
          Arrays.stream(DemandKind.values())
              .filter(one -> one.word().equals(entry))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "\"" + entry + "\" is no entry of a rule: see the form of rule files"));
      return kind.of(entry.equals(REVIEW) ? List.of() : values(value));
    }

    private static Severity severity(String word) {
      return switch (word) {
        case "stop" -> Severity.STOP;
        case "warn" -> Severity.WARN;
        default ->
            throw new IllegalArgumentException("\"" + word + "\" is no weight: write stop or warn");
      };
    }

    void rule(int number, List<PracticeRule> rules, List<Problem> problems) {
      if (codes.isEmpty() || demand.isEmpty() || from.isEmpty()) {
        problems.add(problem(where, "rule \"" + name + "\" needs codes, from and what must hold"));
        return;
      }
      try {
        rules.add(
            new PracticeRule(
                PracticeRule.source(number, 1, name, DateRange.ofDays(from.get(), last)),
                new PracticeRule.Scope(payer, codes),
                demand.get(),
                severity,
                advice));
      } catch (IllegalArgumentException unfit) {
        problems.add(problem(where, String.valueOf(unfit.getMessage())));
      }
    }
  }
}
