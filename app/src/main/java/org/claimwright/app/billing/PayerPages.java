package org.claimwright.app.billing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.app.web.Refusal;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.AllowedBasis;
import org.claimwright.pricing.ContractFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The practice's payers with their limits, and the contract with each.
@Controller
class PayerPages {

  private static final long LARGEST = 1_000_000;

  private final Practices practices;
  private final Contracts contracts;

  PayerPages(Practices practices, Contracts contracts) {
    this.practices = practices;
    this.contracts = contracts;
  }

  /// A payer and what its contract is called, `""` while none is on file.
  record Row(Payer payer, String contract, Optional<Contracts.Stored> stored) {}

  @GetMapping("/payers")
  @RequirePermission({Permission.READ_CLAIMS, Permission.MANAGE_PRACTICE})
  ModelAndView list() {
    var stored = contracts.all();
    var rows = practices.payers().stream().map(payer -> row(payer, stored)).toList();
    return new ModelAndView("billing/payers", Map.of("rows", rows));
  }

  @GetMapping("/payers/{id:[0-9]{1,18}}")
  @RequirePermission({Permission.READ_CLAIMS, Permission.MANAGE_PRACTICE})
  ModelAndView one(@PathVariable long id) {
    var payer = known(id);
    var terms = contracts.stored(payer.id()).map(Contracts.Stored::terms).orElse("");
    return page(payer, List.of(), terms);
  }

  /// Puts a contract in place of the earlier one: from a file, or else as typed.
  @PostMapping("/payers/{id:[0-9]{1,18}}/contract")
  @RequirePermission(Permission.MANAGE_PRACTICE)
  ModelAndView store(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String terms,
      @RequestParam(required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect)
      throws IOException {
    var payer = known(id);
    var text = file == null || file.isEmpty() ? terms : text(file);
    return switch (contracts.store(payer.id(), text)) {
      case Outcome.Rejected<ContractFile> no -> {
        var page = page(payer, no.problems(), text);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case Outcome.Ok<ContractFile> ok -> {
        Flash.ok(
                "The contract \""
                    + ok.value().contract().name()
                    + "\" is on file, and the claims "
                    + payer.name()
                    + " has not decided are priced by it.")
            .onto(redirect);
        yield new ModelAndView("redirect:/payers/" + id);
      }
    };
  }

  /// How the contract prices, in words.
  static String basis(ContractFile file) {
    return switch (file.contract().basis()) {
      case AllowedBasis.PercentOfCharge share -> share.share() + " of the charge";
      case AllowedBasis.FeeTable table -> "the fees it lists";
      case AllowedBasis.PercentOfTable table -> table.ofTable() + " of the fees it lists";
    };
  }

  private ModelAndView page(Payer payer, List<Problem> problems, String terms) {
    var stored = contracts.stored(payer.id());
    var page = new ModelAndView("billing/payer");
    page.addObject("payer", payer);
    page.addObject("levels", AppealLevel.of(payer));
    page.addObject("stored", stored);
    page.addObject("contract", stored.map(each -> each.file(payer.id())));
    page.addObject("basis", stored.map(each -> basis(each.file(payer.id()))).orElse(""));
    page.addObject("problems", problems);
    page.addObject("terms", terms);
    return page;
  }

  private static Row row(Payer payer, Map<PayerKey, Contracts.Stored> all) {
    var stored = Optional.ofNullable(all.get(payer.id()));
    var name = stored.map(each -> each.file(payer.id()).contract().name()).orElse("");
    return new Row(payer, name, stored);
  }

  private static String text(MultipartFile file) throws IOException {
    if (file.getSize() > LARGEST) {
      throw Refusal.invalid(
          "The file has " + file.getSize() + " bytes; a contract file has at most " + LARGEST + ".",
          "Choose the contract’s own text file.");
    }
    return new String(file.getBytes(), StandardCharsets.UTF_8);
  }

  private Payer known(long id) {
    return practices
        .payer(new PayerKey(id))
        .orElseThrow(() ->
            Refusal.missing(
                "There is no payer " + id + " in this practice.",
                "Open it from the list of payers."));
  }
}
