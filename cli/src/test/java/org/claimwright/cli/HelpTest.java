package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

  @Test
  void everyCommandSaysInHelpWhatItsDescriptionMeans() {
    read(Claimwright.commandLine());
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
