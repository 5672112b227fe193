package org.claimwright.app.practicerules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.claimwright.app.practicerules.RuleTerms.About;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.edits.CodeMask;
import org.claimwright.edits.DemandKind;
import org.claimwright.edits.RuleDemand;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The codes that rules name, told when codes change. A rule takes the successor in beside the old
/// code: before the change a claim has the one, after it the other. So do the modifiers a rule asks
/// for. A family (`E11.-`) goes on by itself and is told of what comes and goes in it; one of which
/// nothing is left takes a successor in as well.
@Component
class RulesInUse implements CodesInUse {

  private final PracticeRules rules;

  RulesInUse(PracticeRules rules) {
    this.rules = rules;
  }

  @Override
  public String kind() {
    return "rule";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    return rules.all().stream()
        .filter(rule -> rule.latest().terms().days().end().isAfter(day))
        .flatMap(RulesInUse::used)
        .toList();
  }

  private static Stream<UsedCode> used(OwnRule rule) {
    return named(rule.latest().terms())
        .map(code ->
            new UsedCode(
                "rule",
                Long.toString(rule.id()),
                code,
                "Rule " + rule.name() + (rule.isOn() ? "" : ", off"),
                rule.path()));
  }

  private static Stream<String> named(RuleTerms terms) {
    return Stream.concat(
            terms.about().codes().stream().map(CodeMask::toString),
            DemandKind.wanted(terms.demand()).stream())
        .distinct();
  }

  @Override
  public boolean canExchange(UsedCode use) {
    return true;
  }

  @Override
  public Outcome<UsedCode> exchange(UsedCode use, String successor, LocalDate from) {
    return names(use, successor)
        ? kept(use, "it names " + successor + " already: mark this as done")
        : changed(use, codes -> with(codes, use.code(), successor));
  }

  @Override
  public Outcome<UsedCode> putBack(UsedCode use, String successor, LocalDate from) {
    return names(use, successor)
        ? changed(use, codes -> codes.stream().filter(code -> !code.equals(successor)).toList())
        : kept(use, "it was changed since and does not name " + successor + " any more");
  }

  private boolean names(UsedCode use, String code) {
    return rules
        .find(Long.parseLong(use.key()))
        .filter(rule -> named(rule.latest().terms()).anyMatch(code::equals))
        .isPresent();
  }

  private static Outcome<UsedCode> kept(UsedCode use, String why) {
    return Outcome.rejected(Problem.stop("RULE-KEPT", use.label(), why));
  }

  private Outcome<UsedCode> changed(UsedCode use, UnaryOperator<List<String>> change) {
    try {
      return rules
          .follow(Long.parseLong(use.key()), terms -> named(terms, change), actor())
          .map(id -> use);
    } catch (IllegalArgumentException unfit) {
      return kept(use, unfit.getMessage() + "");
    }
  }

  /// The successor behind the old code, wherever that stands.
  private static List<String> with(List<String> codes, String old, String successor) {
    if (!codes.contains(old)) {
      return codes;
    }
    var all = new LinkedHashSet<String>();
    for (var code : codes) {
      all.add(code);
      if (code.equals(old)) {
        all.add(successor);
      }
    }
    return List.copyOf(all);
  }

  private static RuleTerms named(RuleTerms terms, UnaryOperator<List<String>> change) {
    var about = terms.about().codes().stream().map(CodeMask::toString).toList();
    return new RuleTerms(
        terms.name(),
        new About(
            terms.about().payer(), change.apply(about).stream().map(CodeMask::parse).toList()),
        demand(terms.demand(), change),
        terms.weight(),
        terms.days());
  }

  private static RuleDemand demand(RuleDemand demand, UnaryOperator<List<String>> change) {
    return DemandKind.of(demand).of(change.apply(DemandKind.wanted(demand)));
  }

  private static String actor() {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null ? "system" : signedIn.getName();
  }
}
