package org.claimwright.cli;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimwright.x12.Acknowledgements;
import org.claimwright.x12.ClaimAnswers;
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
    var report = X12Validator.validate(Input.read(file));
    X12Input.refuseForeign(file, report.file());
    var out = spec.commandLine().getOut();
    var answers = Acknowledgements.answer(report, LocalDateTime.now(clock), control);
    if (claims) {
      ClaimAnswers.answer(report, LocalDateTime.now(clock), control + answers.size())
          .ifPresent(answers::add);
    }
    var texts = answers.stream().map(X12AckCommand::text).toList();
    if (format == Format.JSON) {
      out.println(Json.write(json(report, texts)));
    } else {
      texts.forEach(out::println);
    }
    out.flush();
    return ExitCode.of(report.accepted());
  }

  private static String text(byte[] answer) {
    return new String(answer, StandardCharsets.UTF_8);
  }

  private Json.JsonObject json(ValidationReport report, List<String> answers) {
    var verdicts =
        report.transactions().stream()
            .map(verdict ->
                Json.object()
                    .with("type", verdict.type())
                    .with("control", verdict.control())
                    .with("accepted", verdict.acknowledged()))
            .toList();
    return Json.object().with("file", file).with("transactions", verdicts).with("answers", answers);
  }
}
