package org.claimwright.x12;

import org.jspecify.annotations.Nullable;

/// The day a file was made (BHT04, BGN03), and what it says of the rest.
final class FileDate {

  /// The first files of X12 in healthcare.
  private static final int FIRST_FILES = 19_900_101;

  private FileDate() {}

  /// The day the file was made as YYYYMMDD; 0 where it is not told, or cannot be.
  static int made(Loop header) {
    var said = said(header);
    return said < FIRST_FILES ? 0 : said;
  }

  private static int said(Loop header) {
    var beginning = beginning(header);
    return beginning == null ? 0 : ServiceDate.day(beginning, element(beginning));
  }

  private static @Nullable Segment beginning(Loop header) {
    var bht = header.find("BHT");
    return bht == null ? header.find("BGN") : bht;
  }

  private static int element(Segment beginning) {
    return beginning.is("BHT") ? 4 : 3;
  }

  /// A file was not made before there were any.
  static void isOfItsTime(Loop root, Surroundings around, Findings findings) {
    var beginning = beginning(root);
    var made = said(root);
    if (beginning != null && made > 0 && made < FIRST_FILES) {
      var n = element(beginning);
      var text =
          "%s is %s: there were no such files then."
              .formatted(Place.name(beginning.id(), n), beginning.element(n));
      findings.wrong(Fault.SITUATION, beginning, Loop.HEADER, n, text);
    }
  }

  /// Nobody is born after the day the file was made.
  static void birthIsPast(Loop name, Surroundings around, Findings findings) {
    var dmg = name.find("DMG");
    if (dmg != null && isAfter(dmg, 2, around)) {
      var text = "The birth lies after the day the file was made.";
      findings.wrong(Fault.SITUATION, dmg, name.id(), 2, text);
    }
  }

  /// Whether an element is a day after the file was made.
  static boolean isAfter(Segment segment, int n, Surroundings around) {
    var made = around.made();
    return made > 0 && ServiceDate.day(segment, n) > made;
  }
}
