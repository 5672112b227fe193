package org.claimwright.app.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.demo.PracticeFile.ContractEntry;
import org.claimwright.app.demo.PracticeFile.PayerEntry;
import org.jspecify.annotations.Nullable;

/// The two sides of what is agreed with a demo payer: the contract the practice has on file, and
/// the plan by which the sandbox payer decides. Both come from one entry and meet only on the wire.
final class DemoContracts {

  private DemoContracts() {}

  /// The practice's side, as the text of a contract file.
  static String contract(ContractEntry entry) {
    var text = new StringBuilder();
    line(text, "name", entry.name());
    var share = unlistedShare(entry);
    if (share.isEmpty()) {
      line(text, "basis", "fee-table");
    } else {
      line(text, "basis", "percent-of-table");
      line(text, "percent", "100%");
      line(text, "unlisted", share + "%");
    }
    line(text, "copay", entry.copay());
    line(text, "coinsurance", entry.coinsurancePercent() + "%");
    if (!entry.copayCodes().isEmpty()) {
      line(text, "copay-codes", String.join(", ", entry.copayCodes()));
    }
    if (!entry.noPatientShare().isEmpty()) {
      line(text, "no-patient-share", String.join(", ", entry.noPatientShare()));
    }
    fees(entry).forEach(fee -> line(text, "fee." + fee.getFirst(), fee.get(1)));
    return text.toString();
  }

  /// The payer's side, as a plan of the sandbox payer's book, with the patients it covers.
  static String plan(PayerEntry payer, List<PatientsFile.Entry> patients) {
    var entry = payer.contract();
    var text = new StringBuilder("plan " + payer.name() + "\n");
    setting(text, "payer-id", payer.payerId());
    setting(text, "tax-id", payer.taxId().replace("-", ""));
    setting(text, "mail", mail(payer));
    setting(text, "filing-indicator", payer.claimFilingIndicator());
    setting(text, "filing-days", Integer.toString(payer.timelyFilingDays()));
    var share = unlistedShare(entry);
    setting(text, "allowed", share.isEmpty() ? "listed" : share + "%");
    if (!entry.copayCodes().isEmpty()) {
      setting(text, "copay", entry.copay() + " on " + String.join(" ", entry.copayCodes()));
    }
    setting(text, "deductible", entry.deductible());
    setting(text, "coinsurance", entry.coinsurancePercent() + "%");
    if (!entry.noPatientShare().isEmpty()) {
      setting(text, "waived", String.join(" ", entry.noPatientShare()));
    }
    fees(entry).forEach(fee -> setting(text, "fee", fee.getFirst() + " " + fee.get(1)));
    departures(text, payer.sandbox());
    patients.forEach(one -> members(text, payer.key(), one));
    return text.toString();
  }

  private static void departures(StringBuilder text, PracticeFile.@Nullable SandboxEntry sandbox) {
    if (sandbox == null) {
      return;
    }
    stated(sandbox.paysInstead())
        .forEach((code, amount) -> setting(text, "fee", code + " " + amount));
    stated(sandbox.terminated())
        .forEach((member, day) -> setting(text, "terminated", member + " " + day));
  }

  /// The policy's holder stands before those covered under it.
  private static void members(StringBuilder text, String payer, PatientsFile.Entry patient) {
    for (var coverage : stated(patient.coverages())) {
      if (!coverage.payer().equals(payer)) {
        continue;
      }
      var holder = coverage.subscriber();
      if (holder != null) {
        member(
            text,
            coverage,
            holder.lastName(),
            holder.firstName(),
            holder.birthDate() + " | " + holder.sex());
      }
      member(
          text,
          coverage,
          patient.lastName(),
          patient.firstName(),
          patient.birthDate() + " | " + patient.sex());
      var end = coverage.end();
      if (end != null) {
        setting(text, "terminated", coverage.memberId() + " " + end.minusDays(1));
      }
    }
  }

  private static void member(
      StringBuilder text,
      PatientsFile.CoverageEntry coverage,
      String last,
      String first,
      String born) {
    var group = coverage.group() == null ? "" : " | " + coverage.group();
    setting(
        text,
        "member",
        String.join(" | ", coverage.memberId(), last, first, born, coverage.begin().toString())
            + group);
  }

  private static <T> List<T> stated(@Nullable List<T> entries) {
    return entries == null ? List.of() : entries;
  }

  private static <T> Map<String, T> stated(@Nullable Map<String, T> entries) {
    return entries == null ? Map.of() : entries;
  }

  /// The plans of all payers.
  static String planBook(List<PayerEntry> payers, List<PatientsFile.Entry> patients) {
    return payers.stream().map(one -> plan(one, patients)).collect(Collectors.joining("\n"));
  }

  private static List<List<String>> fees(ContractEntry entry) {
    var file = entry.allowed().file();
    return file == null ? List.of() : DemoFiles.table(file);
  }

  /// The percentage of the charge for what the table lacks; `""` when that is not covered.
  private static String unlistedShare(ContractEntry entry) {
    var otherwise = entry.allowed().otherwise();
    return otherwise == null || otherwise.percent() == null ? "" : otherwise.percent();
  }

  private static String mail(PayerEntry payer) {
    var address = payer.address();
    return String.join(
        " | ",
        address.line1().toUpperCase(java.util.Locale.ROOT),
        address.city().toUpperCase(java.util.Locale.ROOT),
        address.state() + " " + address.zip().replace("-", ""),
        payer.phone().replace("-", ""));
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(" = ").append(value).append('\n');
  }

  private static void setting(StringBuilder text, String key, String value) {
    text.append("  ").append(key).append(": ").append(value).append('\n');
  }
}
