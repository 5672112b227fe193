package org.claimwright.codesets;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a code system in FHIR Shorthand as CMS keeps its own (`Id: CLM-REV-CNTR-CD`, then lines `*
/// #0300 "…"`): revenue codes, types of bill, condition codes, discharge status, specialties,
/// places of service and adjustment reasons.
final class FhirListFile {

  private static final Pattern ID = Pattern.compile("Id:\\s*(\\S+)\\s*");
  private static final Pattern CODE =
      Pattern.compile("\\* #(?:\"([^\"]+)\"|(\\S+))\\s+\"(.*)\"\\s*");

  private static final Map<String, CodeSystem> SYSTEMS =
      Map.of(
          "CLM-REV-CNTR-CD", CodeSystem.REVENUE_CODE,
          "CLM-BILL-FREQ-CD", CodeSystem.TYPE_OF_BILL,
          "CLM-RLT-COND-CD", CodeSystem.CONDITION_CODE,
          "BENE-PTNT-STUS-CD", CodeSystem.DISCHARGE_STATUS,
          "CLM-PRVDR-SPCLTY-CD", CodeSystem.SPECIALTY);

  private final FileReading reading;
  private final LayerBuilder builder = new LayerBuilder();
  private String id = "";

  FhirListFile(FileReading reading) {
    this.reading = reading;
  }

  static boolean isKnown(String head) {
    return head.lines()
        .map(ID::matcher)
        .anyMatch(line -> line.matches() && SYSTEMS.containsKey(line.group(1)));
  }

  Optional<LayerDraft> read() throws IOException {
    try (var lines = new TextLines(reading.file().open())) {
      for (var line = lines.next(); line != null; line = lines.next()) {
        line(lines.number(), line);
      }
    }
    var system = SYSTEMS.get(id);
    if (system == null || builder.codeCount() == 0) {
      reading.problems().file("there is no code in it: take the publisher's own file");
      return Optional.empty();
    }
    var release = ReleaseDate.ofQuarter(reading.effective().orElse(StarterSet.EFFECTIVE));
    return Optional.of(new LayerDraft(system, LayerKind.CODES, release, builder));
  }

  private void line(long number, String line) {
    var heading = ID.matcher(line);
    if (heading.matches()) {
      id = heading.group(1);
    }
    if (!line.startsWith("* #")) {
      return;
    }
    var code = CODE.matcher(line);
    if (!code.matches()) {
      reading
          .problems()
          .row(number, "not `* #code \"title\"`: the line is cut short; download it again");
      return;
    }
    var value = code.group(1) == null ? code.group(2) : code.group(1);
    var key = CodeKey.of(value.replace("~", ""));
    if (key.isEmpty() || !value.chars().allMatch(c -> Character.isLetterOrDigit(c))) {
      reading.problems().note(number, "\"" + value + "\" stands for no code; left out");
      return;
    }
    builder.code(key.get(), code.group(3).replace("\\\"", "\""), true);
  }
}
