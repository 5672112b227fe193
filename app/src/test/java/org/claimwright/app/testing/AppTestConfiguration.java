package org.claimwright.app.testing;

import org.claimwright.app.database.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class AppTestConfiguration {

  @Bean
  TestDatabase.Switchable dataSource() {
    return new TestDatabase.Switchable();
  }

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }
}
