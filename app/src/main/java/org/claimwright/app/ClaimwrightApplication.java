package org.claimwright.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The house with its doors open: web pages, jobs and the database behind them.
@SpringBootApplication
public class ClaimwrightApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ClaimwrightApplication.class, arguments);
  }
}
