package org.claimwright.claims;

import java.util.ArrayList;
import org.claimwright.claims.wire.WireText;
import org.claimwright.kernel.Address;
import org.claimwright.x12.X12Writer;

/// Writes one claim (X12 loop 2300) and its lines (loop 2400).
final class ClaimSegments {

  private final X12Writer out;
  private final WireText text;

  ClaimSegments(X12Writer out, WireText text) {
    this.out = out;
    this.text = text;
  }

  void write(Claim claim) {
    var place = "claim " + claim.number() + ", loop ";
    out.segment(
        "CLM",
        claim.number().value(),
        claim.totalCharge().toX12(),
        "",
        "",
        X12Writer.composite(
            text.required(place + "2300 CLM05-1", claim.header().placeOfService(), 2),
            "B",
            claim.header().frequency().code()),
        "Y",
        "A",
        "Y",
        "Y");
    references(claim.header(), place);
    diagnoses(claim, place);
    providers(claim.header(), place);
    claim.lines().forEach(line -> line(claim, line));
  }

  static void address(X12Writer out, WireText text, Address address, String place) {
    out.segment(
        "N3",
        text.required(place + " N301", address.line1(), 55),
        text.optional(place + " N302", address.line2(), 55));
    out.segment(
        "N4",
        text.required(place + " N401", address.city(), 30),
        address.state().code(),
        address.zip().digits());
  }

  private void references(ClaimHeader header, String place) {
    if (!header.authorizationNumber().isBlank()) {
      out.segment(
          "REF", "G1", text.optional(place + "2300 REF*G1", header.authorizationNumber(), 50));
    }
    switch (header.frequency()) {
      case Frequency.Original original -> {}
      case Frequency.Replacement replaced -> payerNumber(replaced.payerClaimNumber(), place);
      case Frequency.VoidClaim voided -> payerNumber(voided.payerClaimNumber(), place);
    }
  }

  private void payerNumber(String number, String place) {
    out.segment("REF", "F8", text.required(place + "2300 REF*F8", number, 50));
  }

  private void diagnoses(Claim claim, String place) {
    var codes = new ArrayList<Object>();
    for (var diagnosis : claim.diagnoses()) {
      var plain = diagnosis.code().replace(".", "");
      codes.add(
          X12Writer.composite(
              codes.isEmpty() ? "ABK" : "ABF",
              text.required(place + "2300 HI%02d-2".formatted(codes.size() + 1), plain, 7)));
    }
    out.segment("HI", codes.toArray());
  }

  private void providers(ClaimHeader header, String place) {
    var rendering = header.rendering();
    out.segment(
        "NM1",
        "82",
        "1",
        text.required(place + "2310B NM103", rendering.name().last(), 60),
        text.required(place + "2310B NM104", rendering.name().first(), 35),
        text.optional(place + "2310B NM105", rendering.name().middle(), 25),
        "",
        text.optional(place + "2310B NM107", rendering.name().suffix(), 10),
        "XX",
        rendering.npi().value());
    out.segment("PRV", "PE", "PXC", rendering.taxonomy().value());
    switch (header.place().site()) {
      case ServicePlace.BillingAddress same -> {}
      case ServicePlace.Facility facility -> facility(facility, place + "2310C");
    }
  }

  private void facility(ServicePlace.Facility facility, String place) {
    out.segment(
        "NM1",
        "77",
        "2",
        text.required(place + " NM103", facility.name(), 60),
        "",
        "",
        "",
        "",
        "XX",
        facility.npi().value());
    address(out, text, facility.address(), place);
  }

  private void line(Claim claim, ClaimLine line) {
    var place = "claim " + claim.number() + " line " + line.number() + ", loop 2400 ";
    out.segment("LX", String.valueOf(line.number()));
    out.segment(
        "SV1",
        procedure(line.procedure(), place),
        line.charge().toX12(),
        "UN",
        String.valueOf(line.procedure().units()),
        "",
        "",
        X12Writer.composite(line.pointers().stream().map(String::valueOf).toArray(String[]::new)));
    out.segment("DTP", "472", "D8", ClaimFileWriter.DATE.format(line.serviceDate()));
    out.segment("REF", "6R", claim.lineControlNumber(line));
  }

  private X12Writer.Composite procedure(Procedure procedure, String place) {
    var parts = new ArrayList<String>();
    parts.add("HC");
    parts.add(text.required(place + "SV101-2", procedure.code(), 5));
    for (var modifier : procedure.modifiers()) {
      parts.add(text.required(place + "SV101-" + (parts.size() + 1), modifier, 2));
    }
    return X12Writer.composite(parts.toArray(String[]::new));
  }
}
