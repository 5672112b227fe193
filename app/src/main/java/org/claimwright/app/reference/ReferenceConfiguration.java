package org.claimwright.app.reference;

import org.claimwright.app.database.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Opens the code sets of the data folder.
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

  @Bean
  LoadedCodeSets loadedCodeSets(Environment environment) {
    var data = DataDirectory.resolve(environment.getProperty("claimwright.data"));
    return LoadedCodeSets.in(data.resolve("codesets"));
  }
}
