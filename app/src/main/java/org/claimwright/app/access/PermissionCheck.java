package org.claimwright.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a request through to a controller only with the permission its {@link RequirePermission}
/// names; without one, not at all.
final class PermissionCheck implements HandlerInterceptor {

  private static final String FRAME = "org.claimwright.app.web";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isOpen(method) && !isAllowed(method)) {
      throw new AccessDeniedException("no permission for " + request.getRequestURI());
    }
    return true;
  }

  /// What a controller method asks for, if it says.
  static Optional<RequirePermission> required(HandlerMethod method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequirePermission.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(
                    method.getBeanType(), RequirePermission.class)));
  }

  /// What says so, the error page and the frame's own pages ask for no permission.
  static boolean isOpen(HandlerMethod method) {
    var type = method.getBeanType();
    return type.getPackageName().equals(FRAME)
        || type.isAnnotationPresent(WithoutPermission.class)
        || ErrorController.class.isAssignableFrom(type);
  }

  private static boolean isAllowed(HandlerMethod method) {
    var user = SignedIn.current();
    return user.isPresent()
        && required(method)
            .map(required -> Stream.of(required.value()).anyMatch(user.get()::may))
            .orElse(false);
  }
}
