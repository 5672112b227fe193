package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class HelpTest {

  @Test
  void everyCommandSaysInHelpWhatItsDescriptionMeans() {
    read(Claimwright.commandLine());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rum                     | claimwright has no command 'rum'; it has code, codesets, x12,
          x12 valdate a.837       | claimwright x12 has no command 'valdate'; it has validate, ack,
          form cms1501 a.837      | claimwright form has no command 'cms1501'; it has cms1500, ub04
          code --formt jsonl a    | claimwright code has no option --formt; it has --format
          codesets show E11.9 two | claimwright codesets show has no use for 'two'
          x12 validate            | Missing required parameter: 'FILE'
          """)
  void whatIsMistypedIsNamedWithWhatThereIsInstead(String words, String said) {
    var told = new StringWriter();
    var code =
        Claimwright.commandLine().setErr(new PrintWriter(told)).execute(words.split(" ", -1));
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(told.toString()).contains(said).contains("--help").hasLineCount(1);
  }

  private static void read(CommandLine line) {
    var usage = line.getCommandSpec().usageMessage();
    for (var texts : List.of(usage.description(), usage.header(), usage.footer())) {
      for (var text : texts) {
        assertThatCode(() -> text.formatted()).as(text).doesNotThrowAnyException();
      }
    }
    assertThat(line.getUsageMessage()).as(line.getCommandName()).doesNotContain("%%");
    line.getSubcommands().values().forEach(HelpTest::read);
  }
}
