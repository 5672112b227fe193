package org.claimwright.app.administration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.administration.EditSheet.Part;
import org.claimwright.app.form.Days;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Seen;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Outcome;
import org.claimwright.pricing.Fee;

/// The form of one fee.
final class FeeForm {

  static final String FEES = "/administration/fees";

  private FeeForm() {}

  static EditSheet sheet(String title, String path) {
    return new EditSheet(
        title,
        path,
        FEES,
        List.of(
            new Part(
                "Service and fee",
                List.of(
                    EditSheet.code("Code", "code", "w4", "CPT or HCPCS, such as 99213"),
                    EditSheet.code("Modifier", "modifier", "w4", "Where it has a fee of its own"),
                    EditSheet.code("Fee", "fee", "w4", "Of one unit, in dollars"))),
            new Part(
                "Dates of service on which it holds",
                List.of(
                    EditSheet.code("First day", "from", "w4", "Empty for always"),
                    EditSheet.code(
                        "Last day",
                        "to",
                        "w4",
                        "Empty while it goes on; an ended fee holds for the days before")))));
  }

  static Entries of(Fee fee) {
    var typed = new HashMap<String, String>();
    typed.put("code", fee.code());
    typed.put("modifier", fee.modifier());
    typed.put("fee", fee.amount().toString());
    var from = fee.days().from();
    typed.put("from", from.equals(LocalDate.MIN) ? "" : Days.written(from));
    typed.put("to", fee.days().last().map(Days::written).orElse(""));
    typed.put("seen", Seen.of(fee).mark());
    return Entries.of(typed);
  }

  static Outcome<Fee> read(Entries form) {
    var code = form.required("code", "Code", FeeFields::code);
    var modifier = form.optional("modifier", "Modifier", FeeFields::modifier);
    var amount = form.required("fee", "Fee", FeeFields::amount);
    var days = days(form);
    return form.outcome(
        () -> new Fee(code.orElseThrow(), modifier.orElse(""), days, amount.orElseThrow()));
  }

  private static DateRange days(Entries form) {
    var from = form.optional("from", "First day", FeeFields::day);
    var to = form.optional("to", "Last day", typed -> last(from, typed));
    return FeeFields.days(from, to);
  }

  private static LocalDate last(Optional<LocalDate> from, String typed) {
    var day = FeeFields.day(typed);
    FeeFields.days(from, Optional.of(day));
    return day;
  }
}
