package org.claimwright.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.claims.remittance.BalanceProofs;
import org.claimwright.claims.remittance.RemittanceAdvice;
import org.claimwright.claims.remittance.Remittances;
import org.claimwright.kernel.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `balance`: the three balance proofs of each payment of an 835.
@Command(
    name = "balance",
    description = "The three balance proofs of an 835 file: lines, claims and payment.",
    footer = {"", "Exit code 1 when any sum does not come out."},
    mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.835", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var advices = read();
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      var payments = advices.stream().map(BalanceCommand::json).toList();
      out.println(Json.write(Json.object().with("file", file).with("payments", payments)));
    } else {
      advices.forEach(advice -> print(advice, out));
    }
    out.flush();
    return ExitCode.of(advices.stream().allMatch(a -> BalanceProofs.of(a).balanced()));
  }

  private List<RemittanceAdvice> read() {
    return switch (Remittances.read(Input.read(file))) {
      case Outcome.Ok<List<RemittanceAdvice>> ok -> {
        ok.warnings()
            .forEach(warning -> spec.commandLine().getErr().println(file + ": " + warning));
        spec.commandLine().getErr().flush();
        yield ok.value();
      }
      case Outcome.Rejected<List<RemittanceAdvice>> no ->
          throw new InputProblem(file + ": " + ClaimFile.line(no.problems()));
    };
  }

  private static Json.JsonObject json(RemittanceAdvice advice) {
    return Json.object()
        .with("trace", advice.payment().trace())
        .with("amount", advice.payment().amount().toString())
        .with("balanced", BalanceProofs.of(advice).balanced())
        .with("claims", advice.claims().size())
        .with("lines", lines(advice))
        .with("unbalancedClaims", unbalanced(advice))
        .with("providerAdjustments", advice.providerAdjustmentTotal().toString());
  }

  private static int lines(RemittanceAdvice advice) {
    return advice.claims().stream().mapToInt(claim -> claim.services().size()).sum();
  }

  private static List<String> unbalanced(RemittanceAdvice advice) {
    return advice.claims().stream()
        .filter(claim -> !BalanceProofs.balanced(claim))
        .map(claim -> claim.reference().claimNumber())
        .toList();
  }

  private static void print(RemittanceAdvice advice, PrintWriter out) {
    var proofs = BalanceProofs.of(advice);
    out.println(
        "payment %s  %s %s  %d claims  %d lines  provider adjustments %s  %s"
            .formatted(
                advice.payment().trace(),
                advice.payment().method(),
                advice.payment().amount(),
                advice.claims().size(),
                lines(advice),
                advice.providerAdjustmentTotal(),
                proofs.balanced() ? "balances" : "does not balance"));
    proofs.failures().forEach(failure -> out.println("  " + failure));
  }
}
