package org.claimwright.app.audits;

import java.util.Locale;
import java.util.stream.Collectors;

/// What a request for a corrected claim says. Pure.
final class Corrections {

  private static final int LONGEST = 480;

  private Corrections() {}

  static String inWords(AuditChart chart) {
    var wrong =
        chart.codes().stream()
            .filter(
                code -> code.finding().filter(one -> one.verdict() != Verdict.AGREE).isPresent())
            .map(Corrections::line)
            .collect(Collectors.joining("; "));
    var words = "Chart audit asks for a corrected claim: " + wrong + ".";
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }

  private static String line(AuditedCode code) {
    var label = code.finding().map(one -> one.verdict().label()).orElse("");
    var was = code.isMissed() ? "" : code.billed().label() + " ";
    return was
        + "("
        + label.toLowerCase(Locale.ROOT)
        + ")"
        + (code.revised().isEmpty() ? "" : " → " + code.revised());
  }
}
