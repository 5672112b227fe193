package org.claimwright.claims.form;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.kernel.Money;

/// Collects the texts of a page as the form wants them: capitals, no accents.
final class FormTexts {

  private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("MM dd yyyy");
  private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("MM dd yy");

  private final List<FormText> texts = new ArrayList<>();

  void put(int line, int column, int width, String text) {
    var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var printable = plain.toUpperCase(Locale.ROOT).replaceAll("[^ -~]", "?");
    if (!printable.isEmpty()) {
      texts.add(new FormText(line, column, width, printable));
    }
  }

  void check(int line, int column) {
    put(line, column, 1, "X");
  }

  void longDate(int line, int column, LocalDate date) {
    put(line, column, 10, LONG_DATE.format(date));
  }

  void shortDate(int line, int column, LocalDate date) {
    put(line, column, 8, SHORT_DATE.format(date));
  }

  /// Dollars right-aligned before the dotted line, cents after it.
  void amount(int line, int column, int width, Money amount) {
    var text = amount.toString().replace('.', ' ');
    put(line, column + Math.max(0, width - text.length()), width, text);
  }

  List<FormText> all() {
    return texts;
  }
}
