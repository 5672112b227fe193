package org.claimwright.claims;

import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import org.claimwright.claims.wire.WireText;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PersonName;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.GroupHeader;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// Writes one 837P: envelopes, submitter and receiver, and the hierarchy down to the claims. Lives
/// for one file.
final class ClaimFileWriter {

  static final String VERSION = "005010X222A1";
  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  /// The guide asks for no more claims than this in one transaction.
  private static final int MOST_CLAIMS = 5_000;

  private final ClaimBatch batch;
  private final WireText text = new WireText(new WireText.Guide("837P", VERSION));

  ClaimFileWriter(ClaimBatch batch) {
    this.batch = batch;
  }

  Outcome<byte[]> write() {
    refuseEmptyAndRepeated();
    batch.claims().forEach(claim -> WritableClaim.check(claim, text));
    if (!text.problems().isEmpty()) {
      return Outcome.rejected(text.problems());
    }
    var parties = parties();
    if (!text.problems().isEmpty()) {
      return Outcome.rejected(text.problems());
    }
    var bytes = interchange(parties);
    return text.problems().isEmpty()
        ? new Outcome.Ok<>(bytes, text.warnings())
        : Outcome.rejected(text.problems());
  }

  private void refuseEmptyAndRepeated() {
    if (batch.claims().isEmpty()) {
      text.refuse("DATA-NO-CLAIM", "the batch", "there is no claim to send");
    }
    var seen = new HashSet<ClaimNumber>();
    for (var claim : batch.claims()) {
      if (!seen.add(claim.number())) {
        text.refuse(
            "DATA-CLAIM-TWICE",
            "claim " + claim.number(),
            "the batch holds two claims numbered " + claim.number() + "; send one of them");
      }
    }
  }

  private Submission parties() {
    var to = batch.submission();
    var submitter = to.submitter();
    return new Submission(
        new Submission.Submitter(
            text.required("loop 1000A NM103", submitter.name(), 60),
            text.required("ISA06", submitter.id(), 15),
            text.required("loop 1000A PER02", submitter.contact(), 60),
            text.required("loop 1000A PER04", submitter.phone(), 10)),
        new Submission.Receiver(
            text.required("loop 1000B NM103", to.receiver().name(), 60),
            text.required("ISA08", to.receiver().id(), 15)),
        to.controlNumber(),
        to.created(),
        to.usage());
  }

  private byte[] interchange(Submission to) {
    var header =
        InterchangeHeader.of(
                new InterchangeHeader.Party("ZZ", to.submitter().id()),
                new InterchangeHeader.Party("ZZ", to.receiver().id()),
                to.created().toLocalDate(),
                to.created().toLocalTime(),
                to.controlNumber())
            .usage(to.usage().code());
    var out = new X12Writer(header, Delimiters.STANDARD);
    out.beginGroup(
        new GroupHeader(
            "HC",
            to.submitter().id(),
            to.receiver().id(),
            String.valueOf(to.controlNumber()),
            VERSION));
    var claims = batch.claims();
    for (int from = 0; from < claims.size(); from += MOST_CLAIMS) {
      transaction(out, to, claims.subList(from, Math.min(claims.size(), from + MOST_CLAIMS)));
    }
    return out.toBytes();
  }

  private void transaction(X12Writer out, Submission to, List<Claim> claims) {
    out.beginTransaction("837");
    out.segment(
        "BHT",
        "0019",
        "00",
        "%09d".formatted(to.controlNumber()),
        DATE.format(to.created()),
        TIME.format(to.created()),
        "CH");
    var submitter = to.submitter();
    out.segment("NM1", "41", "2", submitter.name(), "", "", "", "", "46", submitter.id());
    out.segment("PER", "IC", submitter.contact(), "TE", submitter.phone());
    out.segment("NM1", "40", "2", to.receiver().name(), "", "", "", "", "46", to.receiver().id());
    new Levels(out).write(ClaimHierarchy.of(claims), submitter);
    out.endTransaction();
  }

  /// The hierarchical levels, numbered from 1 within the transaction.
  private final class Levels {
    private final X12Writer out;
    private int last;

    Levels(X12Writer out) {
      this.out = out;
    }

    void write(ClaimHierarchy hierarchy, Submission.Submitter submitter) {
      for (var billing : hierarchy.billings()) {
        last++;
        int level = last;
        out.segment("HL", String.valueOf(level), "", "20", "1");
        billingProvider(billing.provider(), submitter);
        billing.subscribers().forEach(subscriber -> subscriber(subscriber, level));
      }
    }

    private void billingProvider(BillingProvider provider, Submission.Submitter submitter) {
      var place = "billing provider " + provider.npi() + ", loop 2010AA";
      var organization = provider.organization();
      var name = text.required(place + " NM103", organization.name(), 60);
      out.segment("PRV", "BI", "PXC", provider.taxonomy().value());
      out.segment("NM1", "85", "2", name, "", "", "", "", "XX", provider.npi().value());
      address(provider.address(), place);
      out.segment("REF", "EI", provider.taxId().digits());
      if (!organization.phone().equals(submitter.phone())) {
        var phone = text.required(place + " PER04", organization.phone(), 10);
        out.segment("PER", "IC", name, "TE", phone);
      }
    }

    private void subscriber(ClaimHierarchy.Subscriber subscriber, int parent) {
      last++;
      int level = last;
      var own = !subscriber.own().isEmpty();
      out.segment("HL", String.valueOf(level), String.valueOf(parent), "22", own ? "0" : "1");
      var first = own ? subscriber.own() : subscriber.dependents().getFirst().claims();
      var place = "claim " + first.getFirst().number() + ", loop ";
      subscriberSegments(subscriber.insured(), own, place);
      subscriber.own().forEach(claim -> new ClaimSegments(out, text).write(claim));
      subscriber.dependents().forEach(dependent -> dependent(dependent, level));
    }

    private void subscriberSegments(Insured insured, boolean own, String place) {
      var policy = insured.policy();
      out.segment(
          "SBR",
          policy.sequence().code(),
          own ? "18" : "",
          text.optional(place + "2000B SBR03", policy.groupNumber(), 50),
          "",
          "",
          "",
          "",
          "",
          text.required(place + "2000B SBR09", policy.payer().filingIndicator(), 2));
      name("IL", insured.subscriber().name(), policy.memberId().value(), place + "2010BA");
      if (own) {
        demographics(insured.treated(), place + "2010BA");
      }
      out.segment(
          "NM1",
          "PR",
          "2",
          text.required(place + "2010BB NM103", policy.payer().name(), 60),
          "",
          "",
          "",
          "",
          "PI",
          policy.payer().id().value());
    }

    private void dependent(ClaimHierarchy.Dependent dependent, int parent) {
      last++;
      out.segment("HL", String.valueOf(last), String.valueOf(parent), "23", "0");
      var place = "claim " + dependent.claims().getFirst().number() + ", loop ";
      out.segment(
          "PAT", text.required(place + "2000C PAT01", dependent.patient().relationship(), 2));
      var person = dependent.patient().person();
      name("QC", person.name(), "", place + "2010CA");
      demographics(person, place + "2010CA");
      dependent.claims().forEach(claim -> new ClaimSegments(out, text).write(claim));
    }

    private void name(String entity, PersonName name, String memberId, String place) {
      out.segment(
          "NM1",
          entity,
          "1",
          text.required(place + " NM103", name.last(), 60),
          text.required(place + " NM104", name.first(), 35),
          text.optional(place + " NM105", name.middle(), 25),
          "",
          text.optional(place + " NM107", name.suffix(), 10),
          memberId.isEmpty() ? "" : "MI",
          memberId);
    }

    private void demographics(Person person, String place) {
      address(person.address(), place);
      out.segment("DMG", "D8", DATE.format(person.birthDate()), person.sex().code());
    }

    private void address(Address address, String place) {
      ClaimSegments.address(out, text, address, place);
    }
  }
}
