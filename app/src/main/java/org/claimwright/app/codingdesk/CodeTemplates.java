package org.claimwright.app.codingdesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.codingdesk.CodeTemplate.Kept;
import org.claimwright.app.codingdesk.CodeTemplate.Owner;
import org.claimwright.app.encounters.VisitRecord;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The codes of usual visits, kept to be put on a sheet together: one's own, and those of the
/// clinician's specialty. Told when codes change, and then they go over to what follows.
@Component
class CodeTemplates implements CodesInUse {

  private static final int LONGEST_NAME = 60;

  private final TemplateTable table;
  private final Practices practices;
  private final Audit audit;
  private final Clock clock;

  CodeTemplates(TemplateTable table, Practices practices, Audit audit, Clock clock) {
    this.table = table;
    this.practices = practices;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those at hand for a visit, one's own first.
  List<CodeTemplate> forVisit(VisitRecord visit, String username) {
    var mine = Owner.person(username);
    var theirs = specialty(visit.facts().provider()).map(Owner::specialty);
    return table.all(visit.facts().dateOfService()).stream()
        .filter(one -> one.owner().equals(mine) || theirs.filter(one.owner()::equals).isPresent())
        .toList();
  }

  /// Those a person keeps and those of every specialty.
  List<CodeTemplate> seenBy(String username, LocalDate on) {
    return table.all(on).stream()
        .filter(one -> !one.owner().isPerson() || one.owner().name().equals(username))
        .toList();
  }

  Optional<CodeTemplate> find(long id, LocalDate on) {
    return table.find(id, on);
  }

  /// The specialty of a clinician, in words.
  Optional<String> specialty(ProviderId clinician) {
    return practices
        .provider(clinician)
        .map(one -> one.clinician().specialty().words())
        .filter(words -> !words.isEmpty());
  }

  /// Keeps what is assigned on a sheet under a name.
  @Transactional
  Outcome<Long> keep(CodingSheet sheet, String name, Owner owner, SignedIn by) {
    var title = name.strip();
    if (title.isEmpty() || title.length() > LONGEST_NAME) {
      return refused(
          "name", "A template needs a name of 1 to 60 characters, not " + title.length() + ".");
    }
    var codes = codes(sheet);
    if (codes.isEmpty()) {
      return refused("name", "Nothing is assigned on this visit yet: there is nothing to keep.");
    }
    if (table.has(owner, title)) {
      return refused("name", "There is a template \"" + title + "\" already: choose another name.");
    }
    var id = table.insert(owner, title, codes, by.user().username(), clock.instant());
    audit.record(AuditEvent.configured("code template", id).with(title));
    return Outcome.ok(id);
  }

  @Transactional
  void delete(CodeTemplate template) {
    table.delete(template.id());
    audit.record(
        AuditEvent.configured("code template", template.id()).with("deleted " + template.name()));
  }

  private static List<Kept> codes(CodingSheet sheet) {
    var codes = new ArrayList<Kept>();
    Stream.concat(sheet.diagnoses().stream(), sheet.services().stream())
        .forEach(entry ->
            codes.add(
                new Kept(
                    codes.size() + 1,
                    entry.code().system(),
                    entry.code().code(),
                    entry.service().modifiers())));
    return codes;
  }

  private static Outcome<Long> refused(String where, String why) {
    return Outcome.rejected(Problem.stop("TEMPLATE", where, why));
  }

  @Override
  public String kind() {
    return "template";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    return table.all(day).stream()
        .flatMap(template -> template.codes().stream().flatMap(kept -> used(template, kept)))
        .toList();
  }

  private static Stream<UsedCode> used(CodeTemplate template, Kept kept) {
    var use =
        new UsedCode(
            "template",
            template.id() + "-" + kept.position(),
            kept.code(),
            "Template " + template.name() + " of " + template.owner().name(),
            "/coding/templates");
    return Stream.concat(Stream.of(use), kept.modifiers().stream().map(use::with));
  }

  /// A template is kept anew without a modifier that ended.
  @Override
  public boolean canExchange(UsedCode use) {
    return !use.isModifier();
  }

  @Override
  @Transactional
  public Outcome<UsedCode> exchange(UsedCode use, String successor, LocalDate from) {
    var key = use.key().split("-", 2);
    return table.follow(Long.parseLong(key[0]), Integer.parseInt(key[1]), successor, from)
        ? Outcome.ok(use)
        : Outcome.rejected(
            Problem.stop(
                "TEMPLATE-KEPT",
                use.label(),
                "it does not hold across " + from + " any more: load the page again"));
  }

  @Override
  @Transactional
  public Outcome<UsedCode> putBack(UsedCode use, String successor, LocalDate from) {
    var key = use.key().split("-", 2);
    table.putBack(Long.parseLong(key[0]), Integer.parseInt(key[1]), from);
    return Outcome.ok(use);
  }
}
