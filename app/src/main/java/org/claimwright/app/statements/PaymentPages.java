package org.claimwright.app.statements;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.form.Entries;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.statements.PatientPayments.Receipt;
import org.claimwright.app.statements.PatientPayments.Tender;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Taking money from a patient.
@Controller
@RequirePermission(Permission.TAKE_PAYMENTS)
class PaymentPages {

  private static final Map<String, String> METHODS = methods();

  private final PatientPayments payments;
  private final AccountSheets sheets;
  private final Audit audit;
  private final Show show;

  PaymentPages(PatientPayments payments, AccountSheets sheets, Audit audit, Show show) {
    this.payments = payments;
    this.sheets = sheets;
    this.audit = audit;
    this.show = show;
  }

  @GetMapping("/accounts/{id:[0-9]{1,18}}/payment")
  String form(@PathVariable long id, Model page) {
    var sheet = sheets.of(new PatientId(id));
    audit.record(AuditEvent.read("account", id).with("payment form"));
    var due = sheet.account().totals().due();
    var entries =
        Map.of("amount", due.isPositive() ? due.toString() : "", "request", freshRequest());
    return drawn(sheet, Entries.of(entries), page);
  }

  @PostMapping("/accounts/{id:[0-9]{1,18}}/payments")
  Object take(
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      Model page,
      RedirectAttributes redirect) {
    var sheet = sheets.of(new PatientId(id));
    var entries = Entries.of(typed);
    switch (tender(entries).then(tender -> payments.take(sheet.patient().id(), tender))) {
      case Outcome.Rejected<Receipt> no -> {
        if (entries.problems().isEmpty()) {
          entries.refuse(no.problems());
        }
        var view = new ModelAndView(drawn(sheet, entries, page), page.asMap());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
      }
      case Outcome.Ok<Receipt> ok -> told(id, ok.value()).onto(redirect);
    }
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/accounts/{id:[0-9]{1,18}}/payments/{payment:[0-9]{1,18}}/back")
  String takeBack(@PathVariable long id, @PathVariable long payment, RedirectAttributes redirect) {
    switch (payments.takeBack(new PatientId(id), payment, "entered by mistake")) {
      case Outcome.Rejected<PatientId> no ->
          Flash.stop(no.problems().getFirst().message()).onto(redirect);
      case Outcome.Ok<PatientId> ok ->
          Flash.ok("Payment " + payment + " taken back; what it paid is due again.").onto(redirect);
    }
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/accounts/{id:[0-9]{1,18}}/credit")
  String applyCredit(
      @PathVariable long id, @RequestParam String request, RedirectAttributes redirect) {
    switch (payments.applyCredit(new PatientId(id), request)) {
      case Outcome.Rejected<Money> no ->
          Flash.info(no.problems().getFirst().message()).onto(redirect);
      case Outcome.Ok<Money> ok ->
          Flash.ok(show.dollars(ok.value()) + " of the credit applied.").onto(redirect);
    }
    return "redirect:/accounts/" + id;
  }

  private Flash told(long id, Receipt receipt) {
    if (receipt.before()) {
      return Flash.info(
          show.dollars(receipt.amount()) + " was taken already, once; nothing was done again.");
    }
    var credit =
        receipt.credit().isPositive()
            ? "; " + show.dollars(receipt.credit()) + " of it is credit"
            : "";
    return Flash.ok(show.dollars(receipt.amount()) + " taken" + credit + ".")
        .undo("/accounts/" + id + "/payments/" + receipt.id() + "/back");
  }

  private static String drawn(AccountSheet sheet, Entries entries, Model page) {
    page.addAttribute("sheet", sheet);
    page.addAttribute("entries", entries);
    page.addAttribute("methods", METHODS);
    return "statements/payment";
  }

  private static Outcome<Tender> tender(Entries entries) {
    var amount = entries.required("amount", "Amount", PaymentPages::money);
    var method = entries.required("method", "How it is paid", PaymentPages::method);
    var request = entries.required("request", "The form’s own number");
    return entries.outcome(() ->
        new Tender(
            amount.orElseThrow(),
            method.orElseThrow(),
            entries.get("reference"),
            request.orElseThrow()));
  }

  /// Reads `87.24`, `$1,087.24`, `87`.
  private static Money money(String text) {
    var digits = text.replaceFirst("^\\$", "").replace(",", "").strip();
    if (!digits.matches("-?[0-9]{1,9}(\\.[0-9]{1,2})?")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an amount; write dollars and cents as 87.24");
    }
    return Money.of(new java.math.BigDecimal(digits));
  }

  private static PaymentMethod method(String word) {
    return PaymentMethod.ofWord(word)
        .orElseThrow(() ->
            new IllegalArgumentException("\"" + word + "\" is none of cash, check, card terminal"));
  }

  private static Map<String, String> methods() {
    var words = new LinkedHashMap<String, String>();
    for (var method : PaymentMethod.values()) {
      words.put(method.word(), method.label());
    }
    return words;
  }

  private static String freshRequest() {
    return UUID.randomUUID().toString();
  }
}
