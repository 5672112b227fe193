package org.claimwright.app;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The house with its doors open: web pages, jobs and the database behind them.
@SpringBootApplication
public class ClaimwrightApplication {

  /// The one clock; nothing else asks the system for the time.
  @Bean
  Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }
}
