package org.claimwright.app.access;

import jakarta.servlet.DispatcherType;
import org.claimwright.app.web.StaticFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Every request: signed in, in its practice, with permission, under a strict content policy.
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration implements WebMvcConfigurer {

  /// Of one user at the same time; another sign-in ends the one that was longest idle.
  private static final int MOST_SESSIONS = 5;

  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'self'");

  /// Anybody may have these: they say nothing of a practice.
  private static final String[] OPEN = {
    "/login",
    "/first-practice",
    StaticFiles.ROOT + "**",
    "/favicon.ico",
    "/error",
    "/actuator/health"
  };

  /// Which sessions are open, so that they can be shown and ended.
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  /// No form and no browser sends a NUL, and the database takes none: refused before anything is
  /// asked of it.
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
    return firewall;
  }

  @Bean
  SecurityFilterChain pages(
      HttpSecurity http, Accounts accounts, SignOutRecord signOut, SessionRegistry sessions) {
    http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/").permitAll())
        .logout(out ->
            out.logoutSuccessUrl("/login?out")
                .addLogoutHandler(signOut)
                .deleteCookies("claimwright"))
        .sessionManagement(session ->
            session
                .maximumSessions(MOST_SESSIONS)
                .sessionRegistry(sessions)
                .expiredUrl("/login?ended"))
        .addFilterAfter(new ScopeFilter(accounts), AuthorizationFilter.class)
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frame -> frame.sameOrigin())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    policy -> policy.policy("camera=(), microphone=(), geolocation=()")));
    return http.build();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PermissionCheck());
  }
}
