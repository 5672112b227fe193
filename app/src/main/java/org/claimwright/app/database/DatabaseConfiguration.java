package org.claimwright.app.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Opens the database for the application; steps back where one is given, as in tests.
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(DataSource.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(Environment environment) {
    return Database.open(DatabaseSettings.from(environment));
  }

  @Bean
  DataSource dataSource(Database database) {
    return database.dataSource();
  }
}
