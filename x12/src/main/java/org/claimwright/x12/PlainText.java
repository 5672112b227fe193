package org.claimwright.x12;

/// Tells of four characters at a time whether they go out as they are: printable ASCII, none of
/// them a delimiter, and in the basic character set none of them a small letter. It may take a rare
/// character for one that does not pass, never the other way round.
///
/// Hot: four characters are the four bytes of a number, the first lowest, and all steps are made on
/// the four together. Measured by `bench x12`, "write".
final class PlainText {

  /// What there is instead of characters that are not ASCII; it does not pass.
  private static final int FOREIGN = 0;

  /// The bits of two characters side by side that none has in ASCII.
  private static final int BEYOND_ASCII = 0xFF80FF80;

  private static final int ONES = 0x01010101;
  private static final int LOW = 0x7F7F7F7F;
  private static final int HIGH = ~LOW;
  private static final char DELETE = 0x7F;

  /// Added to characters, sets the highest bit of those that are no control characters.
  private static final int PRINTABLE = ONES * (0x80 - ' ');

  private final int element;
  private final int component;
  private final int repetition;
  private final int segment;

  /// Added to characters, sets the highest bit of those that lie behind all that pass.
  private final int behind;

  /// All bits but the one in which two delimiters differ: what is the same in these is either.
  private final int alike;

  private final int othersAlike;
  private final boolean inPairs;

  PlainText(Delimiters by, boolean basic) {
    element = ONES * by.element();
    component = ONES * by.component();
    repetition = ONES * by.repetition();
    segment = ONES * by.segment();
    behind = ONES * (0x80 - (basic ? 'a' : DELETE));
    alike = ~(element ^ component);
    othersAlike = ~(repetition ^ segment);
    inPairs =
        !basic
            && Integer.bitCount(by.element() ^ by.component()) == 1
            && Integer.bitCount(by.repetition() ^ by.segment()) == 1
            && (by.repetition() == (DELETE ^ 1) || by.segment() == (DELETE ^ 1));
  }

  /// One to four characters, blanks after them.
  static int upToFour(String text, int length) {
    int even;
    int odd;
    switch (length) {
      case 1 -> {
        even = ' ' << 16 | text.charAt(0);
        odd = ' ' << 16 | ' ';
      }
      case 2 -> {
        odd = ' ' << 16 | text.charAt(1);
        even = ' ' << 16 | text.charAt(0);
      }
      case 3 -> {
        even = text.charAt(2) << 16 | text.charAt(0);
        odd = ' ' << 16 | text.charAt(1);
      }
      default -> {
        return four(text, 0);
      }
    }
    return bytes(even, odd);
  }

  /// Four characters of a text.
  static int four(String text, int from) {
    var odd = text.charAt(from + 3) << 16 | text.charAt(from + 1);
    var even = text.charAt(from + 2) << 16 | text.charAt(from);
    return bytes(even, odd);
  }

  /// Of the first and third character and of the second and fourth.
  private static int bytes(int even, int odd) {
    return ((even | odd) & BEYOND_ASCII) == 0 ? even | odd << 8 : FOREIGN;
  }

  /// The highest bit of each character that passes; the other bits say nothing.
  ///
  /// In pairs as with the usual delimiters: `*` and `:` differ in one bit, `^` and `~` in another.
  /// What differs from these two in the lowest bit only is refused as well: the delete character,
  /// and `_`.
  int passing(int four) {
    if (!inPairs) {
      return passingEach(four);
    }
    return (((four ^ element) & alike) + LOW)
        & (((four ^ segment) & othersAlike) + (LOW - ONES))
        & (four + PRINTABLE);
  }

  private int passingEach(int four) {
    return ((four ^ element) + LOW)
        & ((four ^ component) + LOW)
        & ((four ^ repetition) + LOW)
        & ((four ^ segment) + LOW)
        & (four + PRINTABLE)
        & ~(four + behind);
  }

  /// Whether all characters passed.
  ///
  /// @param passing what {@link #passing} said of them, joined by `&`
  static boolean all(int passing) {
    return (passing & HIGH) == HIGH;
  }
}
