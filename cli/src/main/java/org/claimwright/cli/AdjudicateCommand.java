package org.claimwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimwright.payer.PayerAnswers;
import org.claimwright.payer.PayerMemory;
import org.claimwright.payer.PlanBook;
import org.claimwright.payer.SandboxPayer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `adjudicate`: what the sandbox payer answers to a claim file.
@Command(
    name = "adjudicate",
    description = {
      "The sandbox payer's 999, 277CA and 835 for an 837P file.",
      "It remembers nothing from one call to the next: no earlier claims, no deductible met."
    },
    mixinStandardHelpOptions = true)
final class AdjudicateCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.837", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder for them")
  private Path target = Path.of(".");

  @Option(
      names = "--plans",
      paramLabel = "FILE",
      description = "the payer's plan book (default: the three invented plans that come along)")
  private @Nullable String plans;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var payer = new SandboxPayer(book(), PayerMemory.inMemory());
    var answers = payer.receive(Input.read(file), LocalDateTime.now(ZoneId.systemDefault()));
    var files = files(answers);
    if (files.isEmpty()) {
      throw new InputProblem(
          file + ": nobody can be answered, since this is no X12 file; see x12 validate.");
    }
    files.forEach(this::write);
    spec.commandLine().getOut().println(String.join(", ", files.keySet()) + " in " + target);
    spec.commandLine().getOut().flush();
    return ExitCode.of(answers.remittance().isPresent());
  }

  private PlanBook book() {
    if (plans == null) {
      return PlanBook.standard();
    }
    try {
      return PlanBook.parse(new String(Input.read(plans), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException wrong) {
      throw new InputProblem(plans + ": " + wrong.getMessage());
    }
  }

  private static Map<String, byte[]> files(PayerAnswers answers) {
    var files = new LinkedHashMap<String, byte[]>();
    if (answers.acknowledgement().length > 0) {
      files.put("answer.999", answers.acknowledgement());
    }
    answers.claimAcknowledgement().ifPresent(bytes -> files.put("answer.277ca", bytes));
    answers.remittance().ifPresent(bytes -> files.put("answer.835", bytes));
    return files;
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.createDirectories(target);
    } catch (IOException e) {
      throw new InputProblem(target + " cannot be made: name a folder of yours with --out DIR.");
    }
    Output.write(target.resolve(name), bytes);
  }
}
