package org.claimwright.app;

import java.time.Clock;
import java.time.ZoneId;
import org.claimwright.app.launch.CommandTable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The house with its doors open: web pages, jobs and the database behind them.
@SpringBootApplication
public class ClaimwrightApplication {

  public static void main(String[] arguments) {
    System.exit(CommandTable.commandLine().execute(arguments));
  }

  /// The one clock; nothing else asks the system for the time.
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }
}
