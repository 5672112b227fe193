package org.claimwright.app.billing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.claimwright.claims.Claim;
import org.claimwright.claims.Frequency;
import org.claimwright.claims.Patient;
import org.claimwright.claims.Person;
import org.claimwright.claims.PolicyHolder;
import org.claimwright.claims.ServicePlace;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Claims and findings as JSON for the database and back. What is alternative in a claim carries
/// its kind as `is`. Thread-safe.
final class ClaimSnapshot {

  /// Raised when the records change so that older snapshots need another reading.
  static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(visibility ->
              visibility
                  .withFieldVisibility(Visibility.ANY)
                  .withIsGetterVisibility(Visibility.NONE)
                  .withGetterVisibility(Visibility.NONE))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Frequency.class, Frequencies.class)
          .addMixIn(PolicyHolder.class, Holders.class)
          .addMixIn(Patient.class, Patients.class)
          .addMixIn(ServicePlace.Site.class, Sites.class)
          .build();

  private ClaimSnapshot() {}

  private record Stored(int format, Claim claim) {}

  static String write(Claim claim) {
    return JSON.writeValueAsString(new Stored(FORMAT, claim));
  }

  /// The claim of a snapshot.
  ///
  /// @throws IllegalStateException when a newer version of Claimwright has written it
  static Claim read(String json) {
    var stored = JSON.readValue(json, Stored.class);
    if (stored.format() != FORMAT) {
      throw new IllegalStateException(
          "a claim is stored in format "
              + stored.format()
              + ", this version reads "
              + FORMAT
              + ": start the version that wrote it");
    }
    return stored.claim();
  }

  static String writeFindings(List<Hold> findings) {
    return JSON.writeValueAsString(findings);
  }

  static List<Hold> readFindings(String json) {
    return List.of(JSON.readValue(json, Hold[].class));
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Frequency.Original.class, name = "original"),
    @JsonSubTypes.Type(value = Frequency.Replacement.class, name = "replacement"),
    @JsonSubTypes.Type(value = Frequency.VoidClaim.class, name = "void")
  })
  private interface Frequencies {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Person.class, name = "person"),
    @JsonSubTypes.Type(value = PolicyHolder.NameOnly.class, name = "name")
  })
  private interface Holders {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Patient.Self.class, name = "self"),
    @JsonSubTypes.Type(value = Patient.Dependent.class, name = "dependent")
  })
  private interface Patients {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ServicePlace.BillingAddress.class, name = "billing"),
    @JsonSubTypes.Type(value = ServicePlace.Facility.class, name = "facility")
  })
  private interface Sites {}
}
