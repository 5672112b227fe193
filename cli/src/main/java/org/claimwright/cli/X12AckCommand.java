package org.claimwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimwright.x12.Acknowledgements;
import org.claimwright.x12.ClaimAnswers;
import org.claimwright.x12.Validation;
import org.claimwright.x12.ValidationReport;
import org.claimwright.x12.X12Validator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `x12 ack`: the TA1 or 999 that answers a file.
@Command(
    name = "ack",
    description = "Print the TA1 or 999 that answers an X12 file.",
    mixinStandardHelpOptions = true)
final class X12AckCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the file, - for standard input")
  private String file = "-";

  @Option(
      names = "--control",
      description = "interchange control number of the answer (default: 1)")
  private int control = 1;

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Option(
      names = "--claims",
      description = "answer each claim of an 837 too, with a 277CA after the TA1 and 999")
  private boolean claims;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Clock clock = Clock.system(java.time.ZoneId.systemDefault());

  @Override
  public Integer call() {
    try (var input = ReadAgain.of(file);
        var claimAnswer = new Spool()) {
      return answer(input, claimAnswer);
    } catch (UncheckedIOException e) {
      throw new InputProblem(file + " cannot be read: check its permissions and the disk.");
    } catch (OutOfMemoryError e) {
      throw new InputProblem(
          file
              + " has more faulty claims than fit in memory: mend what most of them have, split it,"
              + " or give more memory, for example CLAIMWRIGHT_JAVA_OPTS=-Xmx4g.");
    }
  }

  private int answer(ReadAgain input, Spool claimAnswer) {
    var at = LocalDateTime.now(clock);
    var report = validate(input);
    X12Input.refuseForeign(file, report.file());
    var answers = acknowledge(report, input, at);
    if (claims) {
      ClaimAnswers.answer(report, input, at, control + answers.size(), claimAnswer);
    }
    var out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      printJson(report, answers, claimAnswer, out);
    } else {
      answers.forEach(out::println);
      if (claimAnswer.size() > 0) {
        claimAnswer.copyTo(out);
        out.println();
      }
    }
    out.flush();
    return ExitCode.of(report.accepted());
  }

  /// Each claim is answered by all that is wrong with it, so then nothing is left out.
  private ValidationReport validate(ReadAgain input) {
    var how = Validation.ALONE.with(new InstalledCodeLists(InstalledCodeSets.open()));
    try (var stream = input.get()) {
      return X12Validator.validateLong(stream, claims ? how.telling(Integer.MAX_VALUE) : how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> acknowledge(ValidationReport report, ReadAgain input, LocalDateTime at) {
    try (var stream = input.get()) {
      return Acknowledgements.answer(report, stream, at, control).stream()
          .map(answer -> new String(answer, StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void printJson(
      ValidationReport report, List<String> answers, Spool claimAnswer, PrintWriter out) {
    var verdicts =
        report.transactions().stream()
            .map(verdict ->
                Json.object()
                    .with("type", verdict.type())
                    .with("control", verdict.control())
                    .with("accepted", verdict.acknowledged()))
            .toList();
    var begin = Json.write(Json.object().with("file", file).with("transactions", verdicts));
    out.print(begin.substring(0, begin.length() - 1) + ",\"answers\":[");
    out.print(answers.stream().map(Json::quote).collect(Collectors.joining(",")));
    if (claimAnswer.size() > 0) {
      out.print(answers.isEmpty() ? "\"" : ",\"");
      claimAnswer.copyTo(Json.escaping(out));
      out.print('"');
    }
    out.println("]}");
  }
}
