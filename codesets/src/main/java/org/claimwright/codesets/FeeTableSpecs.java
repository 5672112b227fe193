package org.claimwright.codesets;

import static org.claimwright.codesets.TableColumn.at;
import static org.claimwright.codesets.TableColumn.named;
import static org.claimwright.codesets.TableSpec.with;
import static org.claimwright.codesets.TableSpec.withPart;
import static org.claimwright.codesets.TableSpecs.PROCEDURE;
import static org.claimwright.codesets.TableSpecs.padded;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The tables of Medicare's fee schedules.
final class FeeTableSpecs {

  private static final CodeSystem HCPCS = CodeSystem.HCPCS;
  private static final String AMOUNT = "-?[0-9,]*\\.?[0-9]*|NA";

  private static final List<String> RELATIVE_VALUES =
      List.of(
          "code",
          "modifier",
          "description",
          "status",
          "payment",
          "work",
          "peNonFacility",
          "peNonFacilityNa",
          "peFacility",
          "peFacilityNa",
          "malpractice",
          "totalNonFacility",
          "totalFacility",
          "pctc",
          "global",
          "preoperative",
          "intraoperative",
          "postoperative",
          "multiple",
          "bilateral",
          "assistant",
          "coSurgeons",
          "team",
          "priced",
          "endoscopicBase",
          "conversionFactor",
          "supervision",
          "calculation",
          "imagingFamily",
          "oppsNonFacility",
          "oppsFacility",
          "oppsMalpractice");

  /// The column that came in 2026.
  private static final String NEW_IN_2026 = "priced";

  private FeeTableSpecs() {}

  static List<TableSpec> all() {
    return List.of(
        relativeValues(32, LayerKind.RELATIVE_VALUES_QPP, FeeTableSpecs::isQpp),
        relativeValues(32, LayerKind.RELATIVE_VALUES, name -> true),
        relativeValues(31, LayerKind.RELATIVE_VALUES, name -> true),
        TableSpec.of(
                HCPCS,
                LayerKind.GPCI,
                withPart("PW_GPCI").and(withPart("MP_GPCI")),
                at(0, "mac").mended(mac -> padded(mac, 5)).shaped("[0-9]{5}"),
                at(1, "state").shaped("[A-Z]{2}"),
                at(2, "locality").mended(locality -> padded(locality, 2)).shaped("[0-9]{2}"),
                at(3, "name"),
                at(4, "work").shaped("[0-9.]+"),
                at(5, "practiceExpense").shaped("[0-9.]+"),
                at(6, "malpractice").shaped("[0-9.]+"))
            .keyed(cells -> cells.get(0) + cells.get(2))
            .atLeast(80),
        TableSpec.of(
                HCPCS,
                LayerKind.LOCALITIES,
                withPart("LOCALITY_NUMBER").and(withPart("COUNTIES")),
                at(0, "mac").mended(mac -> padded(mac, 5)).shaped("[0-9]{5}"),
                at(1, "locality").mended(locality -> padded(locality, 2)).shaped("[0-9]{2}"),
                at(2, "state"),
                at(3, "area"),
                at(4, "counties"))
            .keyed(cells -> cells.get(0) + cells.get(1))
            .atLeast(80),
        TableSpec.of(
                HCPCS,
                LayerKind.ANESTHESIA,
                withPart("ANESTHESIA_CONVERSION_FACTOR"),
                at(0, "mac").mended(mac -> padded(mac, 5)).shaped("[0-9]{5}"),
                at(1, "locality").mended(locality -> padded(locality, 2)).shaped("[0-9]{2}"),
                at(2, "name"),
                at(3, "conversionFactor").shaped("[0-9.]+"))
            .keyed(cells -> cells.get(0) + cells.get(1))
            .atLeast(80),
        TableSpec.of(
            HCPCS,
            LayerKind.OPPS_CAPS,
            with("HCPCS", "MOD", "CARRIER", "LOCALITY", "FACILITY_PRICE"),
            named("code", "HCPCS").shaped(PROCEDURE),
            named("modifier", "MOD"),
            named("mac", "CARRIER").mended(mac -> padded(mac, 5)).shaped("[0-9]{5}"),
            named("locality", "LOCALITY").mended(place -> padded(place, 2)).shaped("[0-9]{2}"),
            named("facility", "FACILITY_PRICE").shaped(AMOUNT),
            named("nonFacility", "NON_FACILTY_PRICE", "NON_FACILITY_PRICE").shaped(AMOUNT)),
        TableSpec.of(
            HCPCS,
            LayerKind.LAB_FEES,
            with("YEAR", "HCPCS", "MOD", "EFF_DATE", "RATE"),
            named("code", "HCPCS").shaped(PROCEDURE),
            named("modifier", "MOD"),
            named("from", "EFF_DATE"),
            named("rate", "RATE").shaped(AMOUNT)),
        TableSpec.of(
            HCPCS,
            LayerKind.OPPS_STATUS,
            header ->
                withPart("STATUSINDICATOR").or(with("HCPCS_CODE", "SI")).test(header)
                    && withPart("HCPCS").test(header),
            named("code", "HCPCSCODE", "HCPCS_CODE").shaped(PROCEDURE),
            named("status", "STATUSINDICATOR", "STATUS_INDICATOR", "SI"),
            named("rate", "PAYMENTRATE", "PAYMENT_RATE").shaped("\\$?" + "[0-9,.]*")));
  }

  private static boolean isQpp(String name) {
    return name.contains("qpp") && !name.contains("nonqpp") && !name.contains("non-qpp");
  }

  private static TableSpec relativeValues(int width, LayerKind kind, Predicate<String> name) {
    var columns = new ArrayList<TableColumn>();
    for (var column : RELATIVE_VALUES) {
      if (width == 32 || !column.equals(NEW_IN_2026)) {
        columns.add(relativeValue(columns.size(), column));
      }
    }
    return new TableSpec(
        HCPCS,
        kind,
        name,
        with("HCPCS", "MOD", "DESCRIPTION", "CODE", "FLAG"),
        columns,
        cells -> cells.getFirst(),
        10_000);
  }

  private static TableColumn relativeValue(int place, String name) {
    var column = at(place, name);
    return switch (name) {
      case "code" -> column.shaped(PROCEDURE);
      case "work", "peNonFacility", "peFacility", "malpractice", "conversionFactor" ->
          column.shaped("[0-9]*\\.?[0-9]*");
      case "description" -> column.mended(text -> "");
      default -> column;
    };
  }
}
