package org.claimwright.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimwright.kernel.DateRange;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Percent;
import org.claimwright.kernel.Problem;

/// Turns the entries of a contract file into a contract, collecting every problem. Lives for one
/// file.
final class ContractFileReader {

  private static final String FEE = "fee.";

  private final String file;
  private final Properties entries;
  private final List<Problem> problems = new ArrayList<>();

  ContractFileReader(String file, Properties entries) {
    this.file = file;
    this.entries = entries;
  }

  Outcome<ContractFile> read() {
    refuseUnknownKeys();
    var basis = basis();
    var benefits =
        new MemberBenefits(
            value("copay", Money.ZERO, ContractFileReader::notNegative),
            value("deductible-remaining", Money.ZERO, ContractFileReader::notNegative),
            value("coinsurance", Percent.ZERO, ContractFileReader::share));
    var sharing =
        new SharingRules(
            value("copay-codes", Optional.empty(), text -> Optional.of(CodeRanges.parse(text))),
            value("no-patient-share", CodeRanges.NONE, CodeRanges::parse));
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    var name = entries.getProperty("name", file).strip();
    return Outcome.ok(new ContractFile(new Contract(name, basis, sharing), benefits));
  }

  private AllowedBasis basis() {
    var percent = value("percent", Percent.HUNDRED, Percent::parse);
    var way = entries.getProperty("basis", "").strip();
    return switch (way) {
      case "percent-of-charge" -> new AllowedBasis.PercentOfCharge(percent);
      case "fee-table" -> new AllowedBasis.FeeTable(table());
      case "percent-of-table" ->
          new AllowedBasis.PercentOfTable(
              table(), percent, value("unlisted", Percent.HUNDRED, Percent::parse));
      default -> {
        refuse(
            "basis",
            "the basis is \""
                + way
                + "\"; it must be percent-of-charge, fee-table or percent-of-table");
        yield new AllowedBasis.PercentOfCharge(percent);
      }
    };
  }

  private FeeSchedule table() {
    var fees = new ArrayList<Fee>();
    for (var key : new TreeSet<>(entries.stringPropertyNames())) {
      if (key.startsWith(FEE)) {
        fees.add(fee(key));
      }
    }
    return FeeSchedule.of(fees);
  }

  private Fee fee(String key) {
    var codeAndModifier = key.substring(FEE.length()).split("-", 2);
    var modifier = codeAndModifier.length > 1 ? codeAndModifier[1] : "";
    var amount = value(key, Money.ZERO, ContractFileReader::notNegative);
    return new Fee(codeAndModifier[0], modifier, DateRange.ALWAYS, amount);
  }

  private <T> T value(String key, T absent, Function<String, T> parse) {
    var text = entries.getProperty(key);
    if (text == null) {
      return absent;
    }
    try {
      return parse.apply(text.strip());
    } catch (IllegalArgumentException unreadable) {
      refuse(key, String.valueOf(unreadable.getMessage()));
      return absent;
    }
  }

  private void refuseUnknownKeys() {
    for (var key : new TreeSet<>(entries.stringPropertyNames())) {
      if (!ContractFile.isKnown(key)) {
        refuse(key, "\"" + key + "\" is no entry of a contract file; see price --help");
      }
    }
  }

  private void refuse(String key, String message) {
    problems.add(Problem.stop("CONTRACT-ENTRY", file + ", " + key, message));
  }

  private static Money notNegative(String text) {
    var amount = Money.parse(text);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("the amount is negative: " + text);
    }
    return amount;
  }

  private static Percent share(String text) {
    var share = Percent.parse(text);
    if (share.compareTo(Percent.HUNDRED) > 0) {
      throw new IllegalArgumentException("coinsurance is above 100%: " + text);
    }
    return share;
  }
}
