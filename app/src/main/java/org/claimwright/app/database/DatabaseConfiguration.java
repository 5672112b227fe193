package org.claimwright.app.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Opens the database for the application, or takes over the opening that a command has begun;
/// steps back where a data source is given, as in tests.
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(DataSource.class)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Database database(ObjectProvider<DatabaseOpening> begun, Environment environment) {
    var opening = begun.getIfAvailable();
    return opening == null ? Database.open(DatabaseSettings.from(environment)) : opening.await();
  }

  @Bean
  DataSource dataSource(Database database) {
    return database.dataSource();
  }
}
