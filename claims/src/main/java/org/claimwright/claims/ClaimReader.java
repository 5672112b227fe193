package org.claimwright.claims;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads one claim (X12 loop 2300) and its lines, each part on its own so that all faults are told
/// at once.
final class ClaimReader {

  private final Loop loop;
  private final Outcome<ClaimHeader> header;
  private final Outcome<List<Diagnosis>> diagnoses;
  private final List<Outcome<ClaimLine>> lines;

  ClaimReader(Loop loop) {
    this.loop = loop;
    this.header = Field.part(this::header);
    this.diagnoses = Field.part(this::diagnoses);
    this.lines = loop.loops("2400").stream().map(line -> Field.part(() -> line(line))).toList();
  }

  /// CLM01 as it stands.
  String number() {
    return loop.segment("CLM").map(claim -> claim.element(1)).orElse("");
  }

  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    problems.addAll(header.problems());
    problems.addAll(diagnoses.problems());
    lines.forEach(line -> problems.addAll(line.problems()));
    if (problems.isEmpty()) {
      problems.addAll(Field.part(this::totalAgrees).problems());
    }
    return problems;
  }

  /// The claim, when there are no problems.
  Claim claim(BillingProvider billing, Insured insured) {
    var read = lines.stream().map(Outcome::orThrow).toList();
    return new Claim(header.orThrow(), billing, insured, diagnoses.orThrow(), read);
  }

  private boolean totalAgrees() {
    var claim = Field.segment(loop, "CLM");
    var stated = Field.money(claim, 2);
    var sum = Money.sum(lines, line -> line.orThrow().charge());
    if (!stated.equals(sum)) {
      throw Field.unreadable(
          "DATA-TOTAL",
          Field.place(claim, 2),
          "the claim's charge is " + stated + " but its lines add up to " + sum);
    }
    return true;
  }

  private ClaimHeader header() {
    var claim = Field.segment(loop, "CLM");
    return new ClaimHeader(
        Field.read(claim, 1, "DATA-CLAIM-NUMBER", ClaimNumber::new),
        frequency(claim),
        new ServicePlace(Field.text(claim, 5), site()),
        rendering(),
        loop.segment("REF", 1, "G1").map(reference -> reference.element(2)).orElse(""));
  }

  private Frequency frequency(Segment claim) {
    var payerNumber =
        loop.segment("REF", 1, "F8").map(reference -> reference.element(2)).orElse("");
    return switch (claim.component(5, 3)) {
      case "1" -> new Frequency.Original();
      case "7" -> new Frequency.Replacement(payerNumber);
      case "8" -> new Frequency.VoidClaim(payerNumber);
      default ->
          throw Field.unreadable(
              "DATA-FREQUENCY",
              Field.place(claim, 5),
              "the frequency \"" + claim.component(5, 3) + "\" is not 1, 7 or 8");
    };
  }

  private ServicePlace.Site site() {
    return loop.loop("2310C").map(ClaimReader::facility).orElse(new ServicePlace.BillingAddress());
  }

  private static ServicePlace.Site facility(Loop facility) {
    var name = Field.segment(facility, "NM1");
    return new ServicePlace.Facility(
        Field.text(name, 3), ClaimParties.npi(name), ClaimParties.address(facility));
  }

  private RenderingProvider rendering() {
    var rendering = Field.loop(loop, "2310B");
    var name = Field.segment(rendering, "NM1");
    return new RenderingProvider(
        ClaimParties.personName(name),
        ClaimParties.npi(name),
        ClaimParties.taxonomy(Field.segment(rendering, "PRV")));
  }

  private List<Diagnosis> diagnoses() {
    var principal =
        loop.segments("HI").stream()
            .filter(codes -> codes.component(1, 1).equals("ABK"))
            .findFirst()
            .orElseThrow(() ->
                Field.unreadable(
                    "DATA-DIAGNOSES",
                    "loop 2300",
                    "HI with an ICD-10-CM first diagnosis (ABK) is missing"));
    var found = new ArrayList<Diagnosis>();
    for (int element = 1; element <= principal.size(); element++) {
      found.add(new Diagnosis(dotted(principal.component(element, 2))));
    }
    return found;
  }

  private static String dotted(String code) {
    return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
  }

  private static ClaimLine line(Loop line) {
    var service = Field.segment(line, "SV1");
    var date = Field.segment(line, "DTP", 1, "472");
    return new ClaimLine(
        Field.read(Field.segment(line, "LX"), 1, "DATA-LINE-NUMBERS", ClaimReader::count),
        procedure(service),
        Field.day(date, 2, 3),
        pointers(service),
        Field.money(service, 2));
  }

  private static Procedure procedure(Segment service) {
    if (!service.component(1, 1).equals("HC")) {
      throw Field.unreadable(
          "HCPCS-UNKNOWN",
          Field.place(service, 1),
          "the code is of kind \"" + service.component(1, 1) + "\"; HC is read");
    }
    var modifiers = new ArrayList<String>();
    for (int component = 3; component <= 6; component++) {
      if (!service.component(1, component).isEmpty()) {
        modifiers.add(service.component(1, component));
      }
    }
    return new Procedure(
        service.component(1, 2),
        modifiers,
        Field.read(service, 4, "DATA-UNITS", ClaimReader::count));
  }

  private static List<Integer> pointers(Segment service) {
    var pointers = new ArrayList<Integer>();
    for (int component = 1; component <= 4; component++) {
      var text = service.component(7, component);
      if (!text.isEmpty()) {
        pointers.add(pointer(text, service));
      }
    }
    return pointers;
  }

  private static int pointer(String text, Segment service) {
    try {
      return count(text);
    } catch (IllegalArgumentException noNumber) {
      throw Field.unreadable(
          "DATA-POINTER-RANGE", Field.place(service, 7), String.valueOf(noNumber.getMessage()));
    }
  }

  private static int count(String text) {
    if (!text.matches("0*[1-9][0-9]{0,5}(\\.0+)?")) {
      throw new IllegalArgumentException("not a whole number from 1 on: \"" + text + "\"");
    }
    return Integer.parseInt(text.replaceFirst("\\..*", ""));
  }
}
