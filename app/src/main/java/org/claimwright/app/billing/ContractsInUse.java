package org.claimwright.app.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.springframework.stereotype.Component;

/// The codes payers' contracts name, told when codes change. A contract holds on every date of
/// service, so the old code stays in it and the new one is added to its file by hand.
@Component
class ContractsInUse implements CodesInUse {

  private static final Pattern FEE =
      Pattern.compile("(?m)^\\s*fee\\.([A-Z0-9]{5})(-[A-Z0-9]{2})?\\s*[=:]\\s*(\\S+)");
  private static final Pattern LIST =
      Pattern.compile("(?m)^\\s*(copay-codes|no-patient-share)\\s*[=:]\\s*([^#\\n]*)");

  private final Contracts contracts;
  private final Practices practices;

  ContractsInUse(Contracts contracts, Practices practices) {
    this.contracts = contracts;
    this.practices = practices;
  }

  @Override
  public String kind() {
    return "contract";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    var stored = contracts.all();
    return practices.payers().stream()
        .flatMap(payer ->
            Stream.ofNullable(stored.get(payer.id())).flatMap(one -> used(payer, one.terms())))
        .toList();
  }

  private static Stream<UsedCode> used(Payer payer, String terms) {
    var fees = FEE.matcher(terms).results().flatMap(fee -> fee(payer, fee));
    var lists =
        LIST.matcher(terms)
            .results()
            .flatMap(list ->
                Stream.of(list.group(2).strip().split("[\\s,]+"))
                    .filter(code -> code.matches("[A-Z0-9]{5}"))
                    .map(code -> use(payer, list.group(1), code, list.group(1))));
    return Stream.concat(fees, lists);
  }

  /// A fee, and the modifier it is for.
  private static Stream<UsedCode> fee(Payer payer, MatchResult fee) {
    var modifier = fee.group(2) == null ? "" : fee.group(2).substring(1);
    var entry = modifier.isEmpty() ? "fee" : "fee-" + modifier;
    var use = use(payer, entry, fee.group(1), "fee of " + fee.group(3));
    return modifier.isEmpty() ? Stream.of(use) : Stream.of(use, use.with(modifier));
  }

  private static UsedCode use(Payer payer, String entry, String code, String words) {
    return new UsedCode(
        "contract",
        payer.id().value() + "|" + entry,
        code,
        "Contract with " + payer.name() + ": " + words,
        "/payers/" + payer.id().value());
  }
}
