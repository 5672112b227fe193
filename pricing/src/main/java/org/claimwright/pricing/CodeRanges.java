package org.claimwright.pricing;

import java.util.Arrays;
import java.util.List;

/// A set of procedure codes as contracts write it: `99202-99205, 99211-99215, G0438`.
///
/// A range holds the codes of the same length between its ends, both inside.
public record CodeRanges(List<Range> ranges) {

  /// No code at all.
  public static final CodeRanges NONE = new CodeRanges(List.of());

  public CodeRanges {
    ranges = List.copyOf(ranges);
  }

  /// Reads single codes and `first-last` ranges, separated by commas.
  ///
  /// @throws IllegalArgumentException when a range ends before it begins
  public static CodeRanges parse(String text) {
    return of(Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList());
  }

  /// From single codes and `first-last` ranges.
  public static CodeRanges of(List<String> codesAndRanges) {
    return new CodeRanges(codesAndRanges.stream().map(CodeRanges::range).toList());
  }

  public boolean contains(String code) {
    return ranges.stream().anyMatch(range -> range.contains(code));
  }

  private static Range range(String text) {
    var ends = text.split("-", 2);
    return new Range(ends[0].strip(), ends[ends.length - 1].strip());
  }

  /// Codes from the first to the last.
  public record Range(String first, String last) {
    public Range {
      if (first.isEmpty() || first.length() != last.length() || first.compareTo(last) > 0) {
        throw new IllegalArgumentException(
            "not a range of codes such as 99211-99215: \"" + first + "-" + last + "\"");
      }
    }

    boolean contains(String code) {
      return code.length() == first.length()
          && first.compareTo(code) <= 0
          && code.compareTo(last) <= 0;
    }
  }
}
