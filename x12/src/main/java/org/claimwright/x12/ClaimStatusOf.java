package org.claimwright.x12;

import java.util.Map;
import org.claimwright.x12.X12Writer.Composite;

/// The claim status that answers a problem: category, status code and, where the code asks whose,
/// the entity (Claim Status Category Codes and Claim Status Codes, as 005010X214 STC01 carries
/// them).
final class ClaimStatusOf {

  private static final String OUT_OF_BALANCE = "400";
  private static final String SOMETHING_MISSING = "21";
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("2000A", "85"),
          Map.entry("2010AA", "85"),
          Map.entry("2010AB", "87"),
          Map.entry("2000B", "IL"),
          Map.entry("2010BA", "IL"),
          Map.entry("2010BB", "PR"),
          Map.entry("2010CA", "QC"),
          Map.entry("2310A", "DN"),
          Map.entry("2310B", "82"),
          Map.entry("2310C", "77"),
          Map.entry("2310D", "DQ"),
          Map.entry("2420A", "82"),
          Map.entry("2420C", "77"),
          Map.entry("2420E", "DK"),
          Map.entry("2330B", "PR"));
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("PRV03", "145"),
          Map.entry("N403", "500"),
          Map.entry("N402", "501"),
          Map.entry("REF02", "128"),
          Map.entry("CLM05-1", "249"),
          Map.entry("SV105", "249"),
          Map.entry("CL103", "234"),
          Map.entry("SV201", "455"),
          Map.entry("LIN03", "218"),
          Map.entry("SV103", "476"),
          Map.entry("DTP03", "187"));
  private static final Map<String, String> MISSING =
      Map.of("DTP", "187", "REF", "464", "HI", "255", "N3", "126", "N4", "126", "DMG", "158");

  private ClaimStatusOf() {}

  static Composite of(X12Problem problem) {
    var code = code(problem);
    var entity = needsEntity(code) ? ENTITIES.getOrDefault(problem.loop(), "") : "";
    return entity.isEmpty()
        ? X12Writer.composite(category(problem), needsEntity(code) ? SOMETHING_MISSING : code)
        : X12Writer.composite(category(problem), code, entity);
  }

  /// A6 something is missing, A7 something is invalid, A8 things do not fit together.
  private static String category(X12Problem problem) {
    return switch (problem.fault()) {
      case SITUATION_MISSING -> "A6";
      case CODE_UNKNOWN, NPI_CHECK -> "A7";
      case LINE_OF_SERVICE, PARTNER_RULE -> problem.value().isEmpty() ? "A6" : "A7";
      default -> "A8";
    };
  }

  private static String code(X12Problem problem) {
    return switch (problem.fault()) {
      case BALANCE_CLAIM, BALANCE_LINE, BALANCE_COB, BALANCE_TOTALS, BALANCE_PAYMENT ->
          OUT_OF_BALANCE;
      case NPI_CHECK -> "562";
      case SITUATION_MISSING -> MISSING.getOrDefault(problem.segment(), SOMETHING_MISSING);
      default -> byElement(problem.element());
    };
  }

  private static String byElement(String element) {
    if (element.startsWith("HI")) {
      return element.startsWith("HI01") ? "254" : "255";
    }
    if (element.matches("SV[123]\\d\\d-2")) {
      return "454";
    }
    if (element.matches("SV[123]\\d\\d-[3-6]")) {
      return "453";
    }
    if (element.startsWith("SV107") || element.startsWith("SV311")) {
      return "477";
    }
    return CODES.getOrDefault(element, SOMETHING_MISSING);
  }

  private static boolean needsEntity(String code) {
    return switch (code) {
      case "126", "128", "145", "158", "500", "501", "562" -> true;
      default -> false;
    };
  }
}
