package org.claimwright.claims.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.claimwright.claims.eligibility.EligibilityInquiry.Individual;
import org.claimwright.claims.wire.WireText;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Sex;
import org.claimwright.x12.Delimiters;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Writer;

/// Writes one 270. Lives for one file.
final class InquiryWriter {

  static final String VERSION = "005010X279A1";
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  private final EligibilityInquiry inquiry;
  private final WireText text = new WireText(new WireText.Guide("270", VERSION));

  InquiryWriter(EligibilityInquiry inquiry) {
    this.inquiry = inquiry;
  }

  Outcome<byte[]> write() {
    var payer = text.required("payer", inquiry.payer().name(), 60);
    var asker = text.required("loop 2100B NM103", inquiry.asker().name(), 60);
    var trace = text.required("TRN02", inquiry.question().trace(), 50);
    var sender = text.required("ISA06", inquiry.submission().submitter().id(), 15);
    var receiver = text.required("ISA08", inquiry.submission().receiver().id(), 15);
    checkNames();
    if (!text.problems().isEmpty()) {
      return Outcome.rejected(text.problems());
    }
    var out = begin(sender, receiver, trace);
    parties(out, payer, asker);
    member(out, trace);
    return new Outcome.Ok<>(out.toBytes(), text.warnings());
  }

  private void checkNames() {
    last(inquiry.member().holder());
    first(inquiry.member().holder());
    inquiry
        .member()
        .dependent()
        .ifPresent(one -> {
          last(one);
          first(one);
        });
  }

  private X12Writer begin(String sender, String receiver, String trace) {
    var to = inquiry.submission();
    var header =
        InterchangeHeader.of(
                new InterchangeHeader.Party("ZZ", sender),
                new InterchangeHeader.Party("ZZ", receiver),
                to.created().toLocalDate(),
                to.created().toLocalTime(),
                to.controlNumber())
            .usage(to.usage().code());
    var out = new X12Writer(header, Delimiters.STANDARD).beginGroup("HS", VERSION);
    out.beginTransaction("270");
    out.segment("BHT", "0022", "13", trace, DAY.format(to.created()), TIME.format(to.created()));
    return out;
  }

  private void parties(X12Writer out, String payer, String asker) {
    var payerId = inquiry.payer().id().value();
    out.segment("HL", "1", "", "20", "1");
    out.segment("NM1", "PR", "2", payer, "", "", "", "", "PI", payerId);
    out.segment("HL", "2", "1", "21", "1");
    out.segment("NM1", "1P", "2", asker, "", "", "", "", "XX", inquiry.asker().npi().value());
  }

  private void member(X12Writer out, String trace) {
    var member = inquiry.member();
    var dependent = member.dependent();
    out.segment("HL", "3", "2", "22", dependent.isPresent() ? "1" : "0");
    if (dependent.isEmpty()) {
      trace(out, trace);
      name(out, "IL", member.holder(), member.id().value());
      question(out);
      return;
    }
    name(out, "IL", member.holder(), member.id().value());
    out.segment("HL", "4", "3", "23", "0");
    trace(out, trace);
    name(out, "03", dependent.get(), "");
    question(out);
  }

  /// TRN03 begins with 1 where an employer's number follows.
  private void trace(X12Writer out, String trace) {
    out.segment("TRN", "1", trace, "1" + inquiry.asker().taxId().digits());
  }

  private void name(X12Writer out, String entity, Individual person, String memberId) {
    out.segment(
        "NM1",
        entity,
        "1",
        last(person),
        first(person),
        "",
        "",
        "",
        memberId.isEmpty() ? "" : "MI",
        memberId);
    out.segment("DMG", "D8", day(person.birthDate()), sex(person.sex()));
  }

  private String last(Individual person) {
    return text.required("patient NM103", person.name().last(), 60);
  }

  private String first(Individual person) {
    return text.required("patient NM104", person.name().first(), 35);
  }

  /// The guide knows two; another one goes out without.
  private static String sex(Sex sex) {
    return sex == Sex.UNKNOWN ? "" : sex.code();
  }

  private void question(X12Writer out) {
    var question = inquiry.question();
    out.segment("DTP", "291", "D8", day(question.on()));
    out.segment("EQ", X12Writer.repeat(question.serviceTypes().toArray()));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
