package org.claimwright.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/// Notes in the audit log that a user has signed out.
@Component
class SignOutRecord implements LogoutHandler {

  private final SignInRecord record;

  SignOutRecord(SignInRecord record) {
    this.record = record;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
      record.signedOut(user);
    }
  }
}
