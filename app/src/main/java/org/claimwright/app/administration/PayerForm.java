package org.claimwright.app.administration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.administration.EditSheet.Part;
import org.claimwright.app.form.Entries;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Seen;
import org.claimwright.kernel.Address;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.PayerId;

/// The form of a payer and how long it takes claims and appeals.
final class PayerForm {

  private static final Map<String, String> KINDS = kinds();

  private PayerForm() {}

  static EditSheet sheet(String title, String path) {
    return new EditSheet(
        title,
        path,
        "/administration",
        List.of(
            new Part(
                "Payer",
                List.of(
                    EditSheet.text("Name", "name", "w8"),
                    EditSheet.choice("Kind", "kind", "w4", KINDS),
                    EditSheet.code("Payer id", "payerId", "w4", "As the clearing house lists it"),
                    EditSheet.code(
                        "Filing indicator",
                        "indicator",
                        "w4",
                        "CI commercial, MB Medicare, MC Medicaid"),
                    EditSheet.code("Route", "route", "w4", "By which its claims go out"))),
            new Part(
                "Limits, in days",
                List.of(
                    EditSheet.code("Filing", "filing", "w4", "From the date of service"),
                    EditSheet.code("First appeal", "appeal", "w4", "From the remittance"),
                    EditSheet.code(
                        "Second appeal", "secondAppeal", "w4", "From the answer to the first"))),
            EditSheet.address("Where paper goes, if anywhere")));
  }

  static Entries of(Payer.Terms terms) {
    var typed = new HashMap<String, String>();
    terms.address().map(Fields::of).ifPresent(typed::putAll);
    typed.put("name", terms.identity().name());
    typed.put("payerId", terms.identity().payerId().value());
    typed.put("indicator", terms.identity().filingIndicator());
    typed.put("kind", terms.kind().name());
    typed.put("filing", Integer.toString(terms.limits().filingDays()));
    typed.put("appeal", Integer.toString(terms.limits().appealDays()));
    typed.put("secondAppeal", Integer.toString(terms.limits().secondAppealDays()));
    typed.put("route", terms.route());
    typed.put("seen", Seen.of(terms).mark());
    return Entries.of(typed);
  }

  static Outcome<Payer.Terms> read(Entries form) {
    var name = form.required("name", "Name");
    var payerId = form.required("payerId", "Payer id", PayerId::new);
    var indicator = form.required("indicator", "Filing indicator", PayerForm::indicator);
    var kind = form.required("kind", "Kind", PayerForm::kind);
    var filing = form.required("filing", "Filing limit", Fields::days);
    var appeal = form.required("appeal", "Appeal limit", Fields::days);
    var second = form.optional("secondAppeal", "Second appeal limit", Fields::days);
    var route = form.required("route", "Route");
    var address = address(form);
    return form.outcome(() ->
        new Payer.Terms(
            new Payer.Identity(name.orElseThrow(), payerId.orElseThrow(), indicator.orElseThrow()),
            kind.orElseThrow(),
            new Payer.Limits(
                filing.orElseThrow(),
                appeal.orElseThrow(),
                second.orElse(Payer.Limits.SECOND_APPEAL)),
            route.orElseThrow(),
            address));
  }

  /// All of it or nothing.
  private static Optional<Address> address(Entries form) {
    return form.has("line1") || form.has("city") || form.has("zip")
        ? Fields.address(form)
        : Optional.empty();
  }

  private static String indicator(String typed) {
    if (!typed.matches("[A-Za-z0-9]{1,2}")) {
      throw new IllegalArgumentException(
          "\"" + typed + "\" is not a filing indicator: one or two letters or digits, such as CI");
    }
    return typed.toUpperCase(Locale.ROOT);
  }

  private static Payer.Kind kind(String typed) {
    for (var kind : Payer.Kind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of payer is called \"" + typed + "\"");
  }

  private static Map<String, String> kinds() {
    var words = new LinkedHashMap<String, String>();
    for (var kind : Payer.Kind.values()) {
      var word = kind.name().toLowerCase(Locale.ROOT);
      words.put(kind.name(), word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return words;
  }
}
