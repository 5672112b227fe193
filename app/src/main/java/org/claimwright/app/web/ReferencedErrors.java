package org.claimwright.app.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/// Gives each failure of ours a short reference that stands on the page and in the log, so that the
/// one can be found by the other.
@Component
class ReferencedErrors extends DefaultErrorAttributes {

  private static final Logger LOG = LoggerFactory.getLogger(ReferencedErrors.class);

  @Override
  public Map<String, @Nullable Object> getErrorAttributes(
      WebRequest request, ErrorAttributeOptions options) {
    var attributes = super.getErrorAttributes(request, options);
    if (attributes.get("status") instanceof Integer status && status >= 500) {
      var reference = UUID.randomUUID().toString().substring(0, 8);
      attributes.put("reference", reference);
      LOG.error("failure {}: status {} {}", reference, status, kindOf(getError(request)));
    }
    return attributes;
  }

  /// The exception's kind only: its message may hold a value of the patient's.
  private static String kindOf(@Nullable Throwable failure) {
    return failure == null ? "without exception" : failure.getClass().getName();
  }
}
