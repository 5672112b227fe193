package org.claimwright.app.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;

/// The list of open sessions. It is there without the web too, where it stays empty: commands use
/// the same rooms as pages do.
@Configuration
class SessionConfiguration {

  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }
}
