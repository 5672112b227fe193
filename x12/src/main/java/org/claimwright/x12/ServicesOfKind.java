package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// What a line of service asks for beyond the guide, SNIP level 6: anaesthesia by the minute,
/// ambulances with their way, manipulations with their first treatment, drugs with their NDC.
///
/// Rules that only Medicare has look at SBR09 (MB, MA) and name the manual they come from; rules of
/// Medicaid look at SBR09 MC.
final class ServicesOfKind {

  private static final ServiceCode ANAESTHESIA = ServiceCode.digits(100, 1999);
  private static final ServiceCode DAILY_PAIN_CARE = ServiceCode.digits(1996, 1996);
  private static final ServiceCode MANIPULATION = ServiceCode.digits(98940, 98942);
  private static final ServiceCode MAMMOGRAPHY = ServiceCode.digits(77065, 77067);
  private static final ServiceCode LABORATORY = ServiceCode.digits(80047, 89398);
  private static final ServiceCode AMBULANCE = ServiceCode.letter('A', 425, 436);
  private static final ServiceCode DRUG = ServiceCode.letter('J', 120, 9999);
  private static final ServiceCode FILLING = ServiceCode.letter('D', 2140, 2394);
  private static final ServiceCode TOOTH_REMOVED = ServiceCode.letter('D', 7140, 7250);
  private static final ServiceCode[] OF_KINDS = {
    ANAESTHESIA, MANIPULATION, MAMMOGRAPHY, AMBULANCE, DRUG
  };
  private static final String PLACES = "DEGHIJNPRSX";

  private ServicesOfKind() {}

  /// A line of a professional claim and what it bills.
  private record Billed(Loop claim, Loop line, Segment sv1, int code) {
    boolean has(String segment, String qualifier) {
      return claim.find(segment, qualifier) != null || line.find(segment, qualifier) != null;
    }
  }

  /// The lines of a professional claim.
  static void professional(Loop claim, Surroundings around, Findings findings) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var line = claim.innerAt(i);
      var sv1 = line.is("2400") ? line.find("SV1") : null;
      if (sv1 != null && (SegmentFact.OF_NO_KIND.of(sv1) == 0 || line.find("SV5") != null)) {
        var of = new Billed(claim, line, sv1, ServiceCode.of(sv1, 1));
        anaesthesia(of, findings);
        ambulance(of, around, findings);
        manipulation(of, around, findings);
        certificates(of, around, findings);
        drug(of, around, findings);
        equipment(of, findings);
        unlisted(of, around, findings);
      }
    }
  }

  /// Whether none of the rules for lines of a professional claim but that for SV5 can ask for
  /// anything because of the service.
  static boolean isOfNone(Segment sv1) {
    var code = ServiceCode.of(sv1, 1);
    for (var kind : OF_KINDS) {
      if (kind.covers(code)) {
        return false;
      }
    }
    return !sv1.holds(3, "MJ") && !UnlistedServices.cover(code) && !isWaivedTest(sv1, code);
  }

  private static boolean isPaidBy(String kind, Surroundings around) {
    var subscriber = around.find("2000B");
    var sbr = subscriber == null ? null : subscriber.find("SBR");
    return sbr != null && sbr.holds(9, kind);
  }

  private static boolean hasModifier(Segment service, int element, String modifier) {
    return service.holds(element, 3, modifier)
        || service.holds(element, 4, modifier)
        || service.holds(element, 5, modifier)
        || service.holds(element, 6, modifier);
  }

  /// Anaesthesia is billed by the minute, except daily care of pain (Medicare Claims Processing
  /// Manual, chapter 12, section 50).
  private static void anaesthesia(Billed of, Findings findings) {
    var sv1 = of.sv1();
    var code = of.code();
    if (ANAESTHESIA.covers(code) && !DAILY_PAIN_CARE.covers(code) && !sv1.holds(3, "MJ")) {
      var text = "SV103 is %s: anaesthesia is billed in minutes, MJ.".formatted(sv1.element(3));
      findings.wrong(Fault.LINE_OF_SERVICE, sv1, "2400", 3, text);
    }
    if (sv1.holds(3, "MJ") && !ANAESTHESIA.covers(code) && isProcedure(sv1)) {
      var text = "SV103 is MJ, minutes, but the service is no anaesthesia.";
      findings.wrong(Fault.LINE_OF_SERVICE, sv1, "2400", 3, text);
    }
  }

  /// Whether it names what could be a service at all; what could not is told as that.
  private static boolean isProcedure(Segment sv1) {
    return sv1.holds(1, 1, "HC") && sv1.component(1, 2).length() == 5;
  }

  /// An ambulance says why (CR1) and, to Medicare, from where to where (first modifier; Medicare
  /// Claims Processing Manual, chapter 15, section 30).
  private static void ambulance(Billed of, Surroundings around, Findings findings) {
    if (!AMBULANCE.covers(of.code())) {
      return;
    }
    if (of.claim().find("CR1") == null && of.line().find("CR1") == null) {
      tellMissing(of.line(), "CR1", "CR1 is required: the line is an ambulance's.", findings);
    }
    if (isPaidBy("MB", around) && !isWay(of.sv1())) {
      var text = "SV101-3 says no way: two letters, where the ambulance came from and went to.";
      findings.wrong(Fault.LINE_OF_SERVICE, of.sv1(), "2400", 1, 3, text);
    }
  }

  private static boolean isWay(Segment sv1) {
    var way = sv1.component(1, 3);
    return way.length() == 2
        && PLACES.indexOf(way.charAt(0)) >= 0
        && PLACES.indexOf(way.charAt(1)) >= 0;
  }

  /// Medicare asks of a spinal manipulation when treatment began (DTP*454; Medicare Benefit Policy
  /// Manual, chapter 15, section 240).
  private static void manipulation(Billed of, Surroundings around, Findings findings) {
    if (MANIPULATION.covers(of.code()) && isPaidBy("MB", around) && !of.has("DTP", "454")) {
      tellMissing(
          of.line(),
          "DTP",
          "DTP*454 is required: Medicare asks when the treatment began.",
          findings);
    }
  }

  /// Medicare asks for the certificates of mammography (REF*EW) and of waived laboratory tests
  /// (REF*X4; Medicare Claims Processing Manual, chapter 16, section 70, and chapter 18, section
  /// 20).
  private static void certificates(Billed of, Surroundings around, Findings findings) {
    var mammography = MAMMOGRAPHY.covers(of.code());
    var waived = !mammography && isWaivedTest(of.sv1(), of.code());
    if (!(mammography || waived) || !isPaidBy("MB", around)) {
      return;
    }
    var kind = mammography ? "EW" : "X4";
    if (!of.has("REF", kind)) {
      var text = "REF*%s is required: the certificate number of who did the test.".formatted(kind);
      tellMissing(of.line(), "REF", text, findings);
    }
  }

  private static boolean isWaivedTest(Segment sv1, int code) {
    return LABORATORY.covers(code) && hasModifier(sv1, 1, "QW");
  }

  /// Medicaid asks for the drug behind a drug's code (LIN*N4; Deficit Reduction Act of 2005,
  /// section 6002).
  private static void drug(Billed of, Surroundings around, Findings findings) {
    if (DRUG.covers(of.code()) && isPaidBy("MC", around) && of.line().findLoop("2410") == null) {
      findings.tell(
          Fault.LINE_OF_SERVICE,
          Findings.after(of.line(), "2410", "LIN"),
          "",
          "LIN is required: Medicaid asks for the NDC of a drug.");
    }
  }

  /// What SV5 rents out or sells is what the line bills (005010X222A1 2400 SV501).
  private static void equipment(Billed of, Findings findings) {
    var sv5 = of.line().find("SV5");
    if (sv5 != null && !sv5.component(1, 2).strip().equals(of.sv1().component(1, 2).strip())) {
      var text = "SV501-2 is not the line's service, SV101-2.";
      findings.wrong(Fault.LINE_OF_SERVICE, sv5, "2400", 1, 2, text);
    }
  }

  /// Medicare asks what a service is that has no code of its own: in words with the code (SV101-7)
  /// or in a note (NTE), or as a drug (LIN; Medicare Claims Processing Manual, chapter 26, section
  /// 10.4, item 24D).
  private static void unlisted(Billed of, Surroundings around, Findings findings) {
    if (!UnlistedServices.cover(of.code()) || !isPaidBy("MB", around)) {
      return;
    }
    var told =
        !of.sv1().component(1, 7).isEmpty()
            || of.claim().find("NTE") != null
            || of.line().find("NTE") != null
            || of.line().findLoop("2410") != null;
    if (!told) {
      var text = "SV101-7 is empty: a service without a code of its own is described in words.";
      findings.wrong(Fault.LINE_OF_SERVICE, of.sv1(), "2400", 1, 7, text);
    }
  }

  /// Bills of home health and of dialysis (Medicare Claims Processing Manual, chapter 10, section
  /// 40.2, and chapter 8, section 50.3).
  static void institutional(Loop claim, Surroundings around, Findings findings) {
    prospective(claim, findings);
    var clm = claim.first();
    if (clm.holds(5, 1, "32") && isPaidBy("MA", around) && !hasLine(claim, "0023")) {
      tellMissing(
          claim, "SV2", "A line of revenue code 0023 is required on a home health bill.", findings);
    }
    if (clm.holds(5, 1, "72") && isPaidBy("MA", around)) {
      dialysis(claim, findings);
    }
  }

  /// The lines of prospective payment, of nursing, home health and rehabilitation (revenue codes
  /// 0022, 0023 and 0024), say the rate by its HIPPS code (SV202 HP; National Uniform Billing
  /// Committee, form locator 44).
  private static void prospective(Loop claim, Findings findings) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var sv2 = claim.innerAt(i).find("SV2");
      if (sv2 != null && isProspective(sv2) && !sv2.holds(2, 1, "HP")) {
        var text = "SV202 with HP and a HIPPS code is required of revenue code " + sv2.element(1);
        findings.wrong(Fault.LINE_OF_SERVICE, sv2, "2400", 2, text + ".");
      }
    }
  }

  private static boolean isProspective(Segment sv2) {
    return sv2.holds(1, "0022") || sv2.holds(1, "0023") || sv2.holds(1, "0024");
  }

  /// Whether there is a line of the kind, or one that may be meant for it, since what it says is no
  /// revenue code, which is told there.
  private static boolean hasLine(Loop claim, String revenue) {
    for (var i = 0; i < claim.innerSize(); i++) {
      var sv2 = claim.innerAt(i).find("SV2");
      var said = sv2 == null ? "" : sv2.element(1).strip();
      if (sv2 != null && (said.equals(revenue) || !isRevenueCode(said))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRevenueCode(String said) {
    return said.length() == 4 && Formats.isDigits(said);
  }

  private static void dialysis(Loop claim, Findings findings) {
    if (!hasValue(claim, "A8") || !hasValue(claim, "A9")) {
      tellMissing(
          claim, "HI", "HI*BE with A8 (weight) and A9 (height) is required on dialysis.", findings);
    }
  }

  private static boolean hasValue(Loop claim, String code) {
    for (var hi : claim.segments("HI")) {
      for (var n = 1; n <= hi.size(); n++) {
        if (hi.holds(n, 1, "BE") && hi.component(n, 2).strip().equals(code)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Fillings name tooth and surface, extractions the tooth (ADA Dental Claim Form, items 27 and
  /// 28).
  static void dental(Loop line, Surroundings around, Findings findings) {
    var sv3 = line.find("SV3");
    var tooth = line.find("TOO");
    if (sv3 == null) {
      return;
    }
    var code = ServiceCode.of(sv3, 1);
    var filling = FILLING.covers(code);
    if ((filling || TOOTH_REMOVED.covers(code)) && tooth == null) {
      tellMissing(line, "TOO", "TOO is required: the service is done to a tooth.", findings);
    } else if (filling && !hasSurface(tooth)) {
      var text = "TOO03 is empty: a filling names the surfaces of the tooth.";
      findings.wrong(Fault.LINE_OF_SERVICE, tooth == null ? sv3 : tooth, "2400", 3, text);
    }
  }

  private static boolean hasSurface(@Nullable Segment tooth) {
    return tooth != null && tooth.has(3);
  }

  private static void tellMissing(Loop loop, String id, String text, Findings findings) {
    findings.tellMissing(Fault.LINE_OF_SERVICE, loop, id, text);
  }
}
