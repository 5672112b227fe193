package org.claimwright.app.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// patients.yaml: invented people and their coverages in the order in which they pay.
record PatientsFile(List<Entry> patients) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Entry(
      String key,
      String firstName,
      String lastName,
      LocalDate birthDate,
      String sex,
      PracticeFile.Mail address,
      String phone,
      String email,
      @Nullable List<CoverageEntry> coverages) {}

  /// One coverage.
  ///
  /// @param end the first day without the cover, when it has ended
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CoverageEntry(
      String payer,
      String memberId,
      @Nullable String group,
      String relationship,
      LocalDate begin,
      @Nullable LocalDate end,
      @Nullable SubscriberEntry subscriber) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record SubscriberEntry(String firstName, String lastName, LocalDate birthDate, String sex) {}
}
