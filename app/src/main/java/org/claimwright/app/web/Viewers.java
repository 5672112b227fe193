package org.claimwright.app.web;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/// Who looks: as the access room tells it, or as far as the security context alone does.
@Component
class Viewers {

  private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);
  private static final String FOUND = Viewers.class.getName();

  private final ObjectProvider<ViewerSource> sources;

  Viewers(ObjectProvider<ViewerSource> sources) {
    this.sources = sources;
  }

  /// Asked once for each request; the answer stays with the request while its failure is drawn.
  Optional<Viewer> current() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return found();
    }
    if (request.getAttribute(FOUND, SCOPE_REQUEST) instanceof Found known) {
      return known.viewer();
    }
    var fresh = found();
    request.setAttribute(FOUND, new Found(fresh), SCOPE_REQUEST);
    return fresh;
  }

  /// The frame must stand even where the practice cannot be read: then it stands without a name.
  private Optional<Viewer> found() {
    var source = sources.getIfAvailable();
    try {
      return source == null ? fromSecurity() : source.viewer();
    } catch (RuntimeException failure) {
      LOG.warn("page drawn without its user: {}", failure.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Optional<Viewer> fromSecurity() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(one -> one.isAuthenticated() && !(one instanceof AnonymousAuthenticationToken))
        .map(Viewers::viewerOf);
  }

  private static Viewer viewerOf(Authentication signedIn) {
    var held =
        signedIn.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return new Viewer(signedIn.getName(), "", "", ZoneId.systemDefault(), held);
  }

  private record Found(Optional<Viewer> viewer) {}
}
