package org.claimwright.app.practicerules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practicerules.RuleTerms.About;
import org.claimwright.app.practicerules.RuleTerms.Weight;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.edits.CodeMask;
import org.claimwright.edits.DemandKind;
import org.claimwright.edits.RuleDemand;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Severity;

/// The form of a rule: its fields, and how they are read.
final class RuleForm {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_ADVICE = 200;
  private static final int MOST_CODES = 50;

  private RuleForm() {}

  /// A form not yet filled in: a rule that holds the claim from today on.
  static Entries blank(LocalDate today) {
    return Entries.of(Map.of("begins", Days.written(today), "severity", "stop"));
  }

  /// The form as a change begins.
  static Entries of(OwnRule rule) {
    var terms = rule.latest().terms();
    var typed = new HashMap<String, String>();
    typed.put("name", terms.name());
    typed.put("payer", terms.about().payer().map(key -> Long.toString(key.value())).orElse(""));
    typed.put(
        "codes", String.join(" ", terms.about().codes().stream().map(CodeMask::toString).toList()));
    typed.put("demand", DemandKind.of(terms.demand()).word());
    typed.put("wanted", String.join(" ", DemandKind.wanted(terms.demand())));
    typed.put("severity", terms.weight().severity().word());
    typed.put("advice", terms.weight().advice());
    typed.put("begins", Days.written(terms.days().from()));
    typed.put("lastDay", terms.days().last().map(Days::written).orElse(""));
    typed.put("version", Integer.toString(rule.latest().number()));
    return Entries.of(typed);
  }

  /// The demands to choose from, with their words.
  static Map<String, String> demands() {
    var words = new LinkedHashMap<String, String>();
    for (var kind : DemandKind.values()) {
      words.put(kind.word(), kind.label());
    }
    return words;
  }

  /// What the form says, or everything that is wrong with it.
  ///
  /// @param payers those of the practice
  static Outcome<RuleTerms> read(Entries form, List<PayerKey> payers) {
    var name = form.required("name", "Name", typed -> upTo(LONGEST_NAME, typed));
    var payer = form.optional("payer", "Payer", typed -> payer(typed, payers));
    var codes = form.required("codes", "Codes", RuleForm::masks);
    var demand = demand(form);
    var severity = form.required("severity", "Weight", RuleForm::severity);
    var advice = form.optional("advice", "What to do", typed -> upTo(LONGEST_ADVICE, typed));
    var days = days(form);
    codes.ifPresent(masks -> demand.ifPresent(one -> unfit(form, masks, one)));
    return form.outcome(() ->
        new RuleTerms(
            name.orElseThrow(),
            new About(payer, codes.orElseThrow()),
            demand.orElseThrow(),
            new Weight(severity.orElseThrow(), advice.orElse("")),
            days.orElseThrow()));
  }

  private static void unfit(Entries form, List<CodeMask> codes, RuleDemand demand) {
    if (demand instanceof RuleDemand.Modifier && codes.stream().anyMatch(CodeMask::isDiagnosis)) {
      form.refuse(
          "RULE-MODIFIER",
          "codes",
          "A diagnosis carries no modifier: name the procedure codes the modifier is for.");
    }
  }

  private static Optional<RuleDemand> demand(Entries form) {
    var kind = form.required("demand", "What must hold", DemandKind::parse);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(kind.get().of(split(form.get("wanted"))));
    } catch (IllegalArgumentException unfit) {
      form.refuse("RULE-WANTED", "wanted", "Which: " + unfit.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Optional<DateRange> days(Entries form) {
    var begins = form.day("begins", "First day");
    var last = form.optional("lastDay", "Last day", Days::read);
    if (begins.isEmpty()) {
      return Optional.empty();
    }
    if (last.isPresent() && last.get().isBefore(begins.get())) {
      form.refuse(
          "RULE-DAYS",
          "lastDay",
          "The last day "
              + last.get()
              + " lies before the first, "
              + begins.get()
              + ": correct one of them.");
      return Optional.empty();
    }
    return begins.map(first ->
        last.map(day -> DateRange.ofDays(first, day)).orElseGet(() -> DateRange.startingOn(first)));
  }

  private static String upTo(int longest, String typed) {
    if (typed.length() > longest) {
      throw new IllegalArgumentException(
          "it has " + typed.length() + " characters; write at most " + longest);
    }
    return typed;
  }

  private static PayerKey payer(String typed, List<PayerKey> payers) {
    return payers.stream()
        .filter(key -> Long.toString(key.value()).equals(typed))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("\"" + typed + "\" is none of the list; choose one"));
  }

  private static Severity severity(String typed) {
    return switch (typed) {
      case "stop" -> Severity.STOP;
      case "warn" -> Severity.WARN;
      default -> throw new IllegalArgumentException("\"" + typed + "\" is none of the list");
    };
  }

  private static List<CodeMask> masks(String typed) {
    return split(typed).stream().map(CodeMask::parse).toList();
  }

  private static List<String> split(String typed) {
    var values =
        Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (values.size() > MOST_CODES) {
      throw new IllegalArgumentException("give at most 50 of them, not " + values.size());
    }
    return values;
  }
}
