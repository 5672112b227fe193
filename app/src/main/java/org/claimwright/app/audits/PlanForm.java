package org.claimwright.app.audits;

import java.util.Locale;
import org.claimwright.app.form.Entries;
import org.claimwright.kernel.Outcome;

/// Reads the form an audit is planned in.
final class PlanForm {

  private static final int NAME = 80;

  private PlanForm() {}

  static Outcome<SamplePlan> read(Entries form) {
    var name = form.required("name", "Name", PlanForm::name);
    var method = form.required("method", "Drawn from", SamplePlan.Method::ofWord);
    var first = form.day("first", "First day of service");
    var last = form.day("last", "Last day of service");
    var size = form.required("size", "Charts", words -> (int) number(words, 200));
    var seed = form.required("seed", "Seed", words -> number(words, 999_999_999_999L));
    var criterion = method.map(one -> criterion(form, one)).orElse("");
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      form.refuse("AUDIT-DAYS", "last", "Last day of service: it is before the first; swap them.");
    }
    return form.outcome(() ->
        new SamplePlan(
            name.orElseThrow(),
            method.orElseThrow(),
            criterion,
            new SamplePlan.Drawing(
                first.orElseThrow(), last.orElseThrow(), size.orElseThrow(), seed.orElseThrow()),
            form.has("blind")));
  }

  private static String criterion(Entries form, SamplePlan.Method method) {
    return switch (method) {
      case RANDOM, DENIAL -> "";
      case PROVIDER ->
          form.required(
                  "provider", "Clinician", words -> Long.toString(number(words, Long.MAX_VALUE)))
              .orElse("");
      case CODE ->
          form.required("code", "Code").map(words -> words.toUpperCase(Locale.ROOT)).orElse("");
    };
  }

  private static String name(String words) {
    if (words.length() > NAME) {
      throw new IllegalArgumentException(
          "it has " + words.length() + " characters; give at most " + NAME);
    }
    return words;
  }

  private static long number(String words, long most) {
    if (!words.matches("\\d{1,18}") || Long.parseLong(words) < 1 || Long.parseLong(words) > most) {
      throw new IllegalArgumentException("\"" + words + "\" is not a number from 1 to " + most);
    }
    return Long.parseLong(words);
  }
}
