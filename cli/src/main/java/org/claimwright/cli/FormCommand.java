package org.claimwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimwright.claims.form.Cms1500;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `form`: claims on paper.
@Command(
    name = "form",
    description = "Claims on paper, as PDF.",
    mixinStandardHelpOptions = true,
    subcommands = {FormCommand.Cms1500Command.class})
final class FormCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which form, for example: form cms1500 FILE.837 --out FILE.pdf");
  }

  /// `form cms1500`: the professional claim form.
  @Command(
      name = "cms1500",
      description = "The CMS-1500 (02/12) of each claim of an 837P file.",
      mixinStandardHelpOptions = true)
  static final class Cms1500Command implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.837", description = "the file, - for standard input")
    private String file = "-";

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf", description = "where to")
    private Path target = Path.of("cms1500.pdf");

    @Option(
        names = "--red-form",
        description = "print the values only, for paper with the red form on it")
    private boolean redForm;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      var received = ClaimFile.read(file);
      var err = spec.commandLine().getErr();
      received
          .refused()
          .forEach(no -> err.println(no.number() + ": " + ClaimFile.line(no.problems())));
      err.flush();
      if (received.claims().isEmpty()) {
        throw new InputProblem(file + ": no claim in it could be read, so no form was written.");
      }
      var paper = redForm ? Cms1500.Paper.RED_FORM : Cms1500.Paper.PLAIN;
      Output.write(target, Cms1500.print(received.claims(), paper));
      int printed = received.claims().size();
      spec.commandLine()
          .getOut()
          .println(printed + (printed == 1 ? " claim on " : " claims on ") + target);
      spec.commandLine().getOut().flush();
      return ExitCode.of(received.refused().isEmpty());
    }
  }
}
