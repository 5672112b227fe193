package org.claimwright.cli;

import java.util.concurrent.Callable;
import org.claimwright.x12.Readout;
import org.claimwright.x12.TransactionReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `x12 show`: a file read out in plain words.
@Command(
    name = "show",
    description = "Read an X12 file out, indented by loop.",
    mixinStandardHelpOptions = true)
final class X12ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var parsed = TransactionReader.read(Input.read(file));
    X12Input.refuseForeign(file, parsed);
    var line = spec.commandLine();
    if (format == Format.JSON) {
      line.getOut().println(Json.write(X12Json.file(file, parsed)));
    } else {
      line.getOut().print(Readout.of(parsed));
    }
    line.getOut().flush();
    parsed.problems().forEach(problem -> line.getErr().println(problem));
    line.getErr().flush();
    return ExitCode.of(parsed.isClean());
  }
}
