package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;

/// What a clinician bills of the services done in a hospital or a nursing facility: drugs,
/// vaccines, laboratory tests, supplies and staff's work are the facility's, and of a tracing only
/// the reading is the clinician's.
public final class FacilityServices {
  private static final String FILM = "7[0-4]\\d{3}";
  private static final String OF_TWO_PARTS =
      "7\\d{4}|9330[3-8]|9335[01]|938\\d\\d|939\\d\\d|94010|94060|94618|9472\\d|9588[56]|959\\d\\d|9323[08]";
  private static final String TRACING = "93000";
  private static final String READING = "93010";

  private FacilityServices() {}

  /// The clinician's own of these.
  ///
  /// @param clinic whether it is a hospital's clinic, in which the clinician reads what others do
  ///   on wards
  public static List<OfficeService> of(List<OfficeService> services, boolean clinic) {
    return services.stream()
        .filter(s -> !isOfFacility(s.code()) && (clinic || !s.code().matches(FILM)))
        .map(s -> s.code().equals(TRACING) ? reading(s) : professional(s))
        .toList();
  }

  /// Modifier 26 on what has a technical part.
  private static OfficeService professional(OfficeService service) {
    if (!service.code().matches(OF_TWO_PARTS)) {
      return service;
    }
    var modifiers = new ArrayList<>(service.billing().modifiers());
    modifiers.addFirst("26");
    return service.withModifiers(modifiers);
  }

  private static boolean isOfFacility(String code) {
    return code.matches(
        "[JQLAE]\\d{4}|8\\d{4}|906\\d\\d|907[0-6]\\d|9047[1-4]|904[68]0|90461|913\\d\\d|G000[89]|963\\d\\d|36415|36416|94640|94664|9476\\d|51702|51798");
  }

  private static OfficeService reading(OfficeService tracing) {
    return OfficeService.of(
        READING,
        "Electrocardiogram, reading and report alone",
        OfficeService.Billing.PLAIN,
        tracing.evidence());
  }
}
