package org.claimwright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.claimwright.claims.form.Cms1500;
import org.claimwright.claims.form.Ub04;
import org.claimwright.kernel.Outcome;
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
    subcommands = {FormCommand.Cms1500Command.class, FormCommand.Ub04Command.class})
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
      printed(received.claims().size(), target, spec);
      return ExitCode.of(received.refused().isEmpty());
    }
  }

  /// `form ub04`: the institutional claim form.
  @Command(
      name = "ub04",
      description = "The UB-04 (CMS-1450) of each claim of an 837I file, on white paper.",
      mixinStandardHelpOptions = true)
  static final class Ub04Command implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.837", description = "the file, - for standard input")
    private String file = "-";

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf", description = "where to")
    private Path target = Path.of("ub04.pdf");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      var forms =
          switch (Ub04.of(Input.read(file))) {
            case Outcome.Ok<Ub04> ok -> ok.value();
            case Outcome.Rejected<Ub04> no ->
                throw new InputProblem(file + ": " + ClaimFile.line(no.problems()));
          };
      Output.write(target, forms.print());
      printed(forms.claims(), target, spec);
      var err = spec.commandLine().getErr();
      forms.left().forEach(err::println);
      err.flush();
      return ExitCode.of(forms.left().isEmpty());
    }
  }

  private static void printed(int claims, Path target, CommandSpec spec) {
    var out = spec.commandLine().getOut();
    out.println(claims + (claims == 1 ? " claim on " : " claims on ") + target);
    out.flush();
  }
}
