package org.claimwright.app.statements;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Outcome;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Issuing statements and reading them again.
@Controller
class StatementPages {

  private final Statements statements;
  private final StatementRun run;
  private final AccountLists lists;
  private final Audit audit;
  private final Show show;

  StatementPages(
      Statements statements, StatementRun run, AccountLists lists, Audit audit, Show show) {
    this.statements = statements;
    this.run = run;
    this.lists = lists;
    this.audit = audit;
    this.show = show;
  }

  @PostMapping("/accounts/{id:[0-9]{1,18}}/statements")
  @RequirePermission(Permission.SEND_STATEMENTS)
  String issue(@PathVariable long id, RedirectAttributes redirect) {
    var before = statements.of(new PatientId(id)).stream().map(Statements.Issued::id).toList();
    switch (statements.issue(new PatientId(id))) {
      case Outcome.Rejected<StatementId> no ->
          Flash.stop(no.problems().getFirst().message()).onto(redirect);
      case Outcome.Ok<StatementId> ok ->
          (before.contains(ok.value())
                  ? Flash.info("Statement " + ok.value() + " of today says the same already.")
                  : Flash.ok("Statement " + ok.value() + " issued."))
              .onto(redirect);
    }
    return "redirect:/accounts/" + id;
  }

  /// For the ticked accounts, or for every account a statement is to be sent for.
  @PostMapping("/accounts/statements")
  @RequirePermission(Permission.SEND_STATEMENTS)
  String issueMany(
      @RequestParam(required = false) @org.jspecify.annotations.Nullable List<Long> patient,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String all,
      RedirectAttributes redirect) {
    var patients = all.isEmpty() ? ticked(patient) : toState();
    if (patients.isEmpty()) {
      Flash.warn("No account is ticked: tick those to send a statement to, with Space.")
          .onto(redirect);
    } else {
      told(run.of(patients)).onto(redirect);
    }
    return "redirect:/accounts?view=" + AccountsFilter.ofWord(view).word();
  }

  /// For the staff, and for the patient whose own statement it is.
  @GetMapping("/statements/{id:[0-9]{1,18}}.pdf")
  @RequirePermission({Permission.READ_ACCOUNTS, Permission.READ_OWN_ACCOUNT})
  ResponseEntity<byte[]> pdf(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
    var statement = new StatementId(id);
    var owner = statements.patientOf(statement).filter(patient -> mayRead(user, patient));
    var bytes = owner.flatMap(patient -> statements.pdf(statement));
    audit.record(AuditEvent.read("statement", id).with(bytes.isPresent() ? "" : "refused"));
    return bytes
        .map(pdf ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"statement-" + id + ".pdf\"")
                .body(pdf))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no statement " + id + " here.", "Open it from the account it is of."));
  }

  private static boolean mayRead(SignedIn user, PatientId patient) {
    return user.may(Permission.READ_ACCOUNTS)
        || OwnAccount.of(user).filter(patient::equals).isPresent();
  }

  private static List<PatientId> ticked(@org.jspecify.annotations.Nullable List<Long> patient) {
    return Optional.ofNullable(patient).orElse(List.of()).stream().map(PatientId::new).toList();
  }

  private List<PatientId> toState() {
    return lists.worklist().in(AccountsFilter.STATEMENT).stream()
        .map(ListedAccount::patient)
        .toList();
  }

  private Flash told(StatementRun.Result result) {
    var words =
        new StringBuilder(show.count(result.issued().size(), "statement")).append(" issued");
    if (!result.skipped().isEmpty()) {
      words.append(". Left out: ").append(reasons(result.skipped()));
    }
    if (result.left() > 0) {
      words.append(". ").append(result.left()).append(" more are left: issue again");
    }
    var text = words.append('.').toString();
    return result.skipped().isEmpty() && result.left() == 0 ? Flash.ok(text) : Flash.warn(text);
  }

  /// `2 because nothing is due from the patient; 1 because …`.
  private static String reasons(Map<PatientId, String> skipped) {
    return skipped.values().stream()
        .collect(Collectors.groupingBy(why -> why, java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> each.getValue() + " because " + each.getKey())
        .collect(Collectors.joining("; "));
  }
}
