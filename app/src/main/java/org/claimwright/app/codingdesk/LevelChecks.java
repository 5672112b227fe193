package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimwright.coding.em.VisitLadder;
import org.claimwright.kernel.Problem;

/// Whether the visit's code is the one its worksheet leads to. Pure.
final class LevelChecks {

  private LevelChecks() {}

  static List<Problem> of(CodingSheet sheet) {
    var services = sheet.services();
    return IntStream.range(0, services.size())
        .mapToObj(at -> difference(sheet, services.get(at), at + 1))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> difference(CodingSheet sheet, CodeEntry entry, int line) {
    var code = entry.code().code();
    if (VisitLadder.holding(code).isEmpty()) {
      return Optional.empty();
    }
    return sheet
        .reading()
        .levelOf(code)
        .filter(worksheet -> !worksheet.code().equals(code))
        .map(worksheet ->
            Problem.warn(
                    "EM-WORKSHEET",
                    "line " + line,
                    code
                        + " is assigned and its worksheet leads to "
                        + worksheet.code()
                        + "; fill in the worksheet (e) as the note bears it out, or take "
                        + worksheet.code())
                .citing("2021 and 2023 E/M documentation rules"));
  }
}
