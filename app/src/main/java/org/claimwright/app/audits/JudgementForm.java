package org.claimwright.app.audits;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwright.app.audits.AuditedCode.Finding;
import org.claimwright.app.form.Entries;

/// Reads an auditor's form.
final class JudgementForm {

  private static final int EDUCATION = 2000;

  private JudgementForm() {}

  /// Verdicts by line, codes that were missed one a line, and the words for the coder.
  static Judgement read(Entries form, List<AuditedCode> codes) {
    var findings = new HashMap<Integer, Finding>();
    for (var code : codes) {
      Verdict.ofWord(form.get("verdict-" + code.number()))
          .filter(verdict -> verdict != Verdict.MISSED)
          .ifPresent(verdict -> findings.put(code.number(), finding(form, code.number(), verdict)));
    }
    var education = form.get("education");
    return new Judgement(
        findings,
        labels(form.get("missed")),
        education.substring(0, Math.min(education.length(), EDUCATION)));
  }

  /// The verdicts a billed code can have, by their word.
  static Map<String, String> choices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("", "–");
    for (var verdict : Verdict.values()) {
      if (verdict != Verdict.MISSED) {
        choices.put(verdict.word(), verdict.label());
      }
    }
    return choices;
  }

  /// Codes as auditors type them, one a line or separated by commas; `99214-25`.
  static List<String> labels(String typed) {
    return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[,;\\n]", -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .map(one -> one.length() > 40 ? one.substring(0, 40) : one)
        .distinct()
        .toList();
  }

  private static Finding finding(Entries form, int number, Verdict verdict) {
    var revised = verdict.needsCode() ? form.get("revised-" + number).toUpperCase(Locale.ROOT) : "";
    return new Finding(verdict, revised, form.get("remark-" + number));
  }
}
