package org.claimwright.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.claimwright.app.database.PracticeScope;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Runs a signed-in user's request in the scope of the user's practice, after seeing that the user
/// still has the account and the role that the session was begun with.
final class ScopeFilter extends OncePerRequestFilter {

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
            if (accounts.stillHolds(user.get())) {
              chain.doFilter(request, response);
            } else {
              end(request, response);
            }
            return true;
          });
    } catch (ServletException | IOException | RuntimeException thrown) {
      throw thrown;
    } catch (Exception unexpected) {
      throw new ServletException(unexpected);
    }
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
