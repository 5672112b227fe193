package org.claimwright.app.administration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.app.encounters.FeeChanges;
import org.claimwright.app.web.Show;
import org.claimwright.kernel.DateRange;
import org.claimwright.pricing.Fee;

/// What reading a file in would do, as the page shows it.
///
/// @param rows the first of those that would not stay as they are: changed, gone, new
/// @param moved how many of them there are
record FeePreview(FeeChanges changes, List<Row> rows, int moved) {

  static final int SHOWN = 300;

  /// One fee with what becomes of it; a new one has no before, one that is gone no after.
  record Row(String word, String tone, Optional<Fee> before, Optional<Fee> after) {

    /// The fee as it will be, or as it was.
    public Fee fee() {
      return after.or(() -> before).orElseThrow();
    }
  }

  static FeePreview of(FeeChanges changes) {
    var rows =
        Stream.of(
                changes.changed().stream()
                    .map(one ->
                        new Row(
                            "Changed",
                            "warn",
                            Optional.of(one.before()),
                            Optional.of(one.after()))),
                changes.gone().stream()
                    .map(fee -> new Row("Gone", "stop", Optional.of(fee), Optional.<Fee>empty())),
                changes.added().stream()
                    .map(fee -> new Row("New", "ok", Optional.<Fee>empty(), Optional.of(fee))))
            .flatMap(each -> each)
            .limit(SHOWN)
            .toList();
    var moved = changes.changed().size() + changes.gone().size() + changes.added().size();
    return new FeePreview(changes, rows, moved);
  }

  /// The days of a fee in words, `–` for none.
  public String days(Optional<Fee> fee, Show show) {
    return fee.map(Fee::days).map(days -> words(days, show)).orElse("–");
  }

  private static String words(DateRange days, Show show) {
    var from = days.from().equals(LocalDate.MIN) ? "always" : show.day(days.from());
    return from + " – " + days.last().map(show::day).orElse("open");
  }

  /// The fees as lines of a file, to be sent back when they are confirmed.
  static String lines(List<Fee> fees) {
    try {
      var out = new StringBuilder();
      FeeFile.write(fees, out);
      return out.toString();
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
  }
}
