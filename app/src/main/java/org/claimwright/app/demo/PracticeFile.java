package org.claimwright.app.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.UsState;
import org.claimwright.kernel.Zip;
import org.jspecify.annotations.Nullable;

/// practice.yaml: the practice, its places, clinicians and payers.
@JsonIgnoreProperties(ignoreUnknown = true)
record PracticeFile(
    Self practice, List<Site> locations, List<Clinician> providers, List<PayerEntry> payers) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Self(
      String name,
      String npi,
      String ein,
      String taxonomy,
      String phone,
      String timeZone,
      Mail address) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Site(
      String key, String name, String placeOfService, String npi, String phone, Mail address) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Clinician(
      String key,
      String npi,
      String firstName,
      String lastName,
      String credential,
      String taxonomy,
      String specialty,
      String location) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record PayerEntry(
      String key,
      String name,
      String payerId,
      String taxId,
      String phone,
      String kind,
      String claimFilingIndicator,
      int timelyFilingDays,
      List<Integer> appealDays,
      Mail address,
      ContractEntry contract,
      @Nullable SandboxEntry sandbox) {}

  /// Where the sandbox payer departs from what the practice knows.
  ///
  /// @param paysInstead the amount it allows for a code, in place of the agreed one
  /// @param terminated the last covered day of a member, by member id
  record SandboxEntry(
      @Nullable Map<String, String> paysInstead, @Nullable Map<String, LocalDate> terminated) {}

  /// What is agreed with a payer; amounts are decimal dollars in quotes.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ContractEntry(
      String name,
      LocalDate from,
      AllowedEntry allowed,
      String copay,
      List<String> copayCodes,
      String deductible,
      String coinsurancePercent,
      List<String> noPatientShare) {}

  /// How the allowed amount comes about.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record AllowedEntry(String method, @Nullable String file, @Nullable Otherwise otherwise) {}

  /// For services without a line in the table.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Otherwise(String method, @Nullable String percent) {}

  /// A postal address as written in the files.
  record Mail(String line1, @Nullable String line2, String city, String state, String zip) {
    Address toAddress() {
      return new Address(
          line1, line2 == null ? "" : line2, city, new UsState(state), Zip.parse(zip));
    }
  }
}
