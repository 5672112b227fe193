package org.claimwright.app.practicerules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.practicerules.OwnRule.Version;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.edits.PracticeRule;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PayerId;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The practice's own rules. Every call works in the practice in scope; whoever checks claims asks
/// {@link #inForce} and hands the rules to the edits.
@Service
public class PracticeRules {

  private final OwnRuleTable table;
  private final Practices practices;
  private final RuleReplay replay;
  private final Audit audit;

  PracticeRules(OwnRuleTable table, Practices practices, RuleReplay replay, Audit audit) {
    this.table = table;
    this.practices = practices;
    this.replay = replay;
    this.audit = audit;
  }

  /// Those switched on, with the days of service on which they hold.
  @Transactional(readOnly = true)
  public List<PracticeRule> inForce() {
    var all = table.all().stream().filter(OwnRule::isOn).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    var payers = payers();
    return all.stream().map(rule -> edit(rule.id(), rule.live().orElseThrow(), payers)).toList();
  }

  List<OwnRule> all() {
    return table.all();
  }

  Optional<OwnRule> find(long id) {
    return table.find(id);
  }

  List<Version> versions(OwnRule rule) {
    return table.versions(rule.id());
  }

  /// What a rule, as it was written last, would have said of past claims.
  Replay replay(OwnRule rule) {
    return replay.of(edit(rule.id(), rule.latest(), payers()));
  }

  /// Writes down a new rule; it counts once it is switched on.
  @Transactional
  Outcome<Long> add(RuleTerms terms, String by) {
    return named(terms, 0)
        .map(free -> {
          var id = table.insert(terms, by);
          audit.record(AuditEvent.created("claim rule", id).with(RuleWords.inShort(terms)));
          return id;
        });
  }

  /// Writes a further version; the one in force stays so until the new one is switched on.
  @Transactional
  Outcome<Long> change(long id, int seen, RuleTerms terms, String by) {
    return standing(id, seen)
        .then(rule -> named(terms, id).map(free -> rule))
        .map(rule -> {
          written(rule, terms, by);
          return id;
        });
  }

  private Version written(OwnRule rule, RuleTerms terms, String by) {
    int number = rule.latest().number() + 1;
    table.write(rule.id(), number, terms, by);
    audit.record(
        AuditEvent.changed("claim rule", rule.id())
            .with("version " + number + ": " + RuleWords.inShort(terms)));
    return table.find(rule.id()).orElseThrow().latest();
  }

  /// Puts what was written last in force, and checks the claims anew that no payer has.
  ///
  /// @return how many of them moved
  @Transactional
  Outcome<Integer> switchOn(long id, int seen) {
    return standing(id, seen)
        .map(rule -> {
          var payers = payers();
          var tried = replay.of(edit(id, rule.latest(), payers));
          var touched =
              Stream.concat(rule.live().stream(), Stream.of(rule.latest()))
                  .map(version -> edit(id, version, payers))
                  .toList();
          table.live(id, Optional.of(rule.latest().number()));
          audit.record(
              AuditEvent.configured("claim rule", id)
                  .with("version " + rule.latest().number() + " on, " + tried.inShort()));
          return replay.checkAgain(touched);
        });
  }

  /// Takes a rule out of force, and checks the claims anew that no payer has.
  ///
  /// @return how many of them moved
  @Transactional
  Outcome<Integer> switchOff(long id) {
    return standing(id)
        .map(rule -> {
          table.live(id, Optional.empty());
          audit.record(AuditEvent.configured("claim rule", id).with("off"));
          var payers = payers();
          return replay.checkAgain(
              rule.live().stream().map(version -> edit(id, version, payers)).toList());
        });
  }

  /// Takes a rule that is off out of the list.
  @Transactional
  Outcome<Long> drop(long id) {
    return standing(id)
        .then(rule ->
            rule.isOn()
                ? refused("RULE-ON", "", "“" + rule.name() + "” is on: switch it off first")
                : Outcome.ok(id))
        .map(off -> {
          table.drop(id, true);
          audit.record(AuditEvent.configured("claim rule", id).with("removed from the list"));
          return id;
        });
  }

  /// Puts a removed rule back into the list, off.
  @Transactional
  void restore(long id) {
    table.drop(id, false);
    audit.record(AuditEvent.configured("claim rule", id).with("back in the list"));
  }

  /// Lets a rule say something else at once, where it is in force: for codes that are followed by
  /// others.
  @Transactional
  Outcome<Long> follow(long id, Function<RuleTerms, RuleTerms> change, String by) {
    return standing(id)
        .then(rule ->
            rule.isChanged()
                ? PracticeRules.<OwnRule>refused(
                    "RULE-PENDING",
                    "",
                    "what was changed in it last waits to be switched on: do that first")
                : Outcome.ok(rule))
        .map(rule -> {
          var version = written(rule, change.apply(rule.latest().terms()), by);
          if (rule.isOn()) {
            table.live(id, Optional.of(version.number()));
          }
          return id;
        });
  }

  private Outcome<OwnRule> standing(long id) {
    table.lock(id);
    return table
        .find(id)
        .map(Outcome::ok)
        .orElseGet(() ->
            refused("RULE-GONE", "", "There is no rule " + id + " any more: look at the list"));
  }

  private Outcome<OwnRule> standing(long id, int seen) {
    return standing(id)
        .then(rule ->
            rule.latest().number() == seen
                ? Outcome.ok(rule)
                : refused(
                    "RULE-CHANGED",
                    "",
                    "“"
                        + rule.name()
                        + "” was changed by "
                        + rule.latest().by()
                        + " after you opened this page: open it again and look at what changed"));
  }

  private Outcome<RuleTerms> named(RuleTerms terms, long self) {
    return table.all().stream()
            .filter(other -> other.id() != self)
            .anyMatch(other -> other.name().equalsIgnoreCase(terms.name()))
        ? refused(
            "RULE-NAME",
            "name",
            "There is a rule “" + terms.name() + "” already: choose another name")
        : Outcome.ok(terms);
  }

  private static <T> Outcome<T> refused(String code, String where, String why) {
    return Outcome.rejected(Problem.stop(code, where, why + "."));
  }

  private Map<PayerKey, PayerId> payers() {
    return practices.payers().stream().collect(Collectors.toMap(Payer::id, Payer::payerId));
  }

  private static PracticeRule edit(long id, Version version, Map<PayerKey, PayerId> payers) {
    var terms = version.terms();
    return new PracticeRule(
        PracticeRule.source(id, version.number(), terms.name(), terms.days()),
        new PracticeRule.Scope(terms.about().payer().map(payers::get), terms.about().codes()),
        terms.demand(),
        terms.weight().severity(),
        terms.weight().advice());
  }
}
