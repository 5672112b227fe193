package org.claimwright.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Percent;
import org.claimwright.pricing.AllowedBasis;
import org.claimwright.pricing.Contract;
import org.claimwright.pricing.ContractFile;
import org.claimwright.pricing.ExpectedLine;
import org.claimwright.pricing.ExpectedPayment;
import org.claimwright.pricing.MemberBenefits;
import org.claimwright.pricing.Pricing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `price`: what a payer should pay on each claim of an 837P, with the arithmetic.
@Command(
    name = "price",
    description = "Expected allowed amount and patient share per line of an 837P file.",
    footer = {
      "",
      "Without --contract an assumption stands in: the payer allows 60%% of the charge and the patient",
      "bears 20%% of that. A contract file has lines of key = value:",
      "",
      "  name                 = Lakeshore PPO",
      "  basis                = percent-of-charge, fee-table or percent-of-table",
      "  percent              = 120%%      of the charge or of the table",
      "  unlisted             = 60%%       of the charge, for what the table does not list",
      "  copay                = 25.00     once a visit",
      "  copay-codes          = 99202-99205, 99211-99215",
      "  deductible-remaining = 150.00",
      "  coinsurance          = 20%%",
      "  no-patient-share     = 99381-99397, G0438",
      "  fee.99213            = 92.47     a price in the table; fee.99213-26 for one modifier",
      "",
      "Exit code 1 when the contract has no price for a line, or a claim cannot be read."
    },
    mixinStandardHelpOptions = true)
final class PriceCommand implements Callable<Integer> {

  private static final ContractFile ASSUMED =
      new ContractFile(
          new Contract("assumed contract", new AllowedBasis.PercentOfCharge(Percent.of(60))),
          new MemberBenefits(Money.ZERO, Money.ZERO, Percent.of(20)));

  @Parameters(paramLabel = "FILE.837", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--contract", paramLabel = "FILE", description = "what payer and practice agreed")
  private String contractFile = "";

  @Option(names = "--format", description = "text or json, one claim a line (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var contract = contract();
    var received = ClaimFile.read(file);
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    boolean complete = received.refused().isEmpty();
    received
        .refused()
        .forEach(no -> err.println(no.number() + ": " + ClaimFile.line(no.problems())));
    for (var claim : received.claims()) {
      var expected = Pricing.expect(claim, contract.contract(), contract.benefits());
      complete &= expected.isComplete();
      print(expected, out);
    }
    err.flush();
    out.flush();
    return ExitCode.of(complete);
  }

  private ContractFile contract() {
    if (contractFile.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("no --contract given: assuming 60% of the charge allowed, 20% coinsurance");
      return ASSUMED;
    }
    var text = new String(Input.read(contractFile), StandardCharsets.UTF_8);
    return switch (ContractFile.parse(text, contractFile)) {
      case Outcome.Ok<ContractFile> ok -> ok.value();
      case Outcome.Rejected<ContractFile> no ->
          throw new InputProblem(ClaimFile.line(no.problems()));
    };
  }

  private void print(ExpectedPayment expected, PrintWriter out) {
    if (format == Format.JSON) {
      out.println(Json.write(json(expected)));
      return;
    }
    out.println(
        "claim %s  charge %s  allowed %s  contractual %s  patient %s  payer %s"
            .formatted(
                expected.claim(),
                expected.charge(),
                expected.allowed(),
                expected.contractual(),
                expected.memberOwes(),
                expected.payerPays()));
    expected.lines().forEach(line -> print(line, out));
  }

  private static void print(ExpectedLine line, PrintWriter out) {
    switch (line) {
      case ExpectedLine.Priced priced -> {
        out.println(
            "  line %d  %-12s allowed %10s  patient %10s  payer %10s"
                .formatted(
                    line.line(),
                    line.procedure().label(),
                    priced.worth().allowed(),
                    priced.share().total(),
                    priced.payerPays()));
        priced.arithmetic().forEach(step -> out.println("      " + step));
      }
      case ExpectedLine.Unpriced none ->
          out.println("  line %d  no price: %s".formatted(line.line(), none.reason()));
    }
  }

  private static Json.JsonObject json(ExpectedPayment expected) {
    List<Json.JsonObject> lines = expected.lines().stream().map(PriceCommand::json).toList();
    return Json.object()
        .with("claim", expected.claim().value())
        .with("complete", expected.isComplete())
        .with("charge", expected.charge().toString())
        .with("allowed", expected.allowed().toString())
        .with("contractual", expected.contractual().toString())
        .with("patient", expected.memberOwes().toString())
        .with("payer", expected.payerPays().toString())
        .with("lines", lines);
  }

  private static Json.JsonObject json(ExpectedLine line) {
    var json =
        Json.object()
            .with("line", line.line())
            .with("code", line.procedure().code())
            .with("modifiers", line.procedure().modifiers())
            .with("charge", line.charge().toString());
    return switch (line) {
      case ExpectedLine.Priced priced ->
          json.with("allowed", priced.worth().allowed().toString())
              .with("contractual", priced.worth().contractual().toString())
              .with("copay", priced.share().copay().toString())
              .with("deductible", priced.share().deductible().toString())
              .with("coinsurance", priced.share().coinsurance().toString())
              .with("payer", priced.payerPays().toString())
              .with("arithmetic", priced.arithmetic());
      case ExpectedLine.Unpriced none -> json.with("unpriced", none.reason());
    };
  }
}
