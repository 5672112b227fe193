package org.claimwright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.claims.ReceivedClaims;
import org.claimwright.edits.ClaimEdits;
import org.claimwright.edits.CoverageFacts;
import org.claimwright.edits.EditContext;
import org.claimwright.edits.Finding;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `scrub`: what the rules say of each claim of an 837P.
@Command(
    name = "scrub",
    description = "Findings on each claim of an 837P file.",
    footer = {
      "",
      "Rules that need the registration of a patient, such as coverage dates, keep silent: a file"
          + " does not carry it.",
      "Exit code 1 when any finding stops a claim."
    },
    mixinStandardHelpOptions = true)
final class ScrubCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.837", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--format", description = "text or json, one finding a line (default: text)")
  private Format format = Format.TEXT;

  @Option(
      names = "--today",
      description = "the day on which the claims would go out (default: today)")
  private @Nullable LocalDate today;

  @Option(
      names = "--filing-days",
      description = "days from service in which the payer takes claims (default: 365)")
  private int filingDays = 365;

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description = "the practice's own rules: a file, or a folder of *.rules")
  private @Nullable Path rules;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (filingDays < 1) {
      throw new InputProblem("--filing-days is " + filingDays + "; it must be at least 1.");
    }
    var received = ClaimFile.read(file);
    var out = spec.commandLine().getOut();
    boolean stopped = !received.refused().isEmpty();
    for (var refused : received.refused()) {
      refused.problems().forEach(problem -> print(refused, problem, out));
    }
    if (!received.claims().isEmpty()) {
      stopped |= scrub(received, out);
    }
    out.flush();
    return ExitCode.of(!stopped);
  }

  private boolean scrub(ReceivedClaims received, PrintWriter out) {
    var day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
    var context =
        new EditContext(
            InstalledCodeSets.open(),
            new CoverageFacts.NotOnFile(),
            day,
            filingDays,
            rules == null ? List.of() : PracticeRulePath.read(rules));
    boolean stopped = false;
    int clean = 0;
    for (var claim : received.claims()) {
      var findings = ClaimEdits.check(claim, context);
      findings.forEach(finding -> print(finding, out));
      stopped |= ClaimEdits.holds(findings);
      clean += findings.isEmpty() ? 1 : 0;
    }
    if (format == Format.TEXT) {
      int all = received.claims().size() + received.refused().size();
      out.println(
          all + (all == 1 ? " claim" : " claims") + " checked, " + clean + " without a finding");
    }
    return stopped;
  }

  private void print(Finding finding, PrintWriter out) {
    out.println(format == Format.JSON ? Json.write(json(finding)) : text(finding));
  }

  private static String text(Finding finding) {
    var line = finding.line().isPresent() ? " line " + finding.line().getAsInt() : "";
    return "%-4s %s%s  %s: %s%n     fix: %s  [%s]"
        .formatted(
            finding.severity().word(),
            finding.claim(),
            line,
            finding.rule(),
            finding.message(),
            finding.fix(),
            finding.citation());
  }

  private static Json.JsonObject json(Finding finding) {
    var json = Json.object().with("claim", finding.claim().value());
    if (finding.line().isPresent()) {
      json.with("line", finding.line().getAsInt());
    }
    return json.with("rule", finding.rule())
        .with("version", finding.version())
        .with("severity", finding.severity().word())
        .with("message", finding.message())
        .with("fix", finding.fix())
        .with("citation", finding.citation())
        .with("effective", days(finding.effective()));
  }

  private static List<@Nullable String> days(DateRange range) {
    var last = range.last().map(LocalDate::toString).orElse(null);
    return new ArrayList<@Nullable String>(
        Arrays.<@Nullable String>asList(range.from().toString(), last));
  }

  /// A claim that could not even be read as one is stopped by what made it unreadable.
  private void print(ReceivedClaims.RefusedClaim refused, Problem problem, PrintWriter out) {
    if (format == Format.TEXT) {
      out.println("stop %s  %s: %s".formatted(refused.number(), problem.code(), problem));
      return;
    }
    var json =
        Json.object()
            .with("claim", refused.number())
            .with("rule", problem.code())
            .with("version", "2026.1")
            .with("severity", problem.severity().word())
            .with("message", problem.toString())
            .with("fix", "correct the value where it was entered and send the claim again")
            .with("citation", "005010X222A1")
            .with("effective", Arrays.<@Nullable String>asList("2012-01-01", null));
    out.println(Json.write(json));
  }
}
