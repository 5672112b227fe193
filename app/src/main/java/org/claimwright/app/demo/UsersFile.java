package org.claimwright.app.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// users.yaml: one invented user for each role.
record UsersFile(List<Entry> users) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String username,
      String firstName,
      String lastName,
      @Nullable String credential,
      String role,
      @Nullable String provider,
      @Nullable String patient) {}
}
