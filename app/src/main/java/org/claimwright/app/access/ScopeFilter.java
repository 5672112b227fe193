package org.claimwright.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.web.StaticFiles;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs a signed-in user's request in the scope of the user's practice, after seeing that the user
/// still has the account and the role that the session was begun with.
final class ScopeFilter extends OncePerRequestFilter {

  private static final List<String> WITHOUT_PASSWORD_CHANGE =
      List.of(OwnPasswordPage.PATH, "/logout", StaticFiles.ROOT, "/error");

  private final Accounts accounts;

  ScopeFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = SignedIn.current();
    if (user.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      PracticeScope.call(
          user.get().practice(),
          () -> {
            switch (accounts.standing(user.get())) {
              case HOLDS -> chain.doFilter(request, response);
              case FIRST_PASSWORD -> passwordFirst(request, response, chain);
              case ENDED -> end(request, response);
            }
            return true;
          });
    } catch (ServletException | IOException | RuntimeException thrown) {
      throw thrown;
    } catch (Exception unexpected) {
      throw new ServletException(unexpected);
    }
  }

  /// Nothing but the page that changes the password, until it is changed.
  private static void passwordFirst(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (WITHOUT_PASSWORD_CHANGE.stream().anyMatch(path::startsWith)) {
      chain.doFilter(request, response);
      return;
    }
    response.sendRedirect(request.getContextPath() + OwnPasswordPage.PATH + "?first");
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static void end(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(request.getContextPath() + "/login?ended");
  }
}
