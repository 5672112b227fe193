package org.claimwright.codesets;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// One column that is kept of a publisher's table.
///
/// @param name ours, by which it is asked for
/// @param headers the publisher's, as {@link TableHeader#comparable} makes them; empty for a column
///   known by its place
/// @param place from 0; -1 for a column known by its header
/// @param shape what a cell must look like
/// @param mending what the publisher himself leaves out, such as leading zeros of a locality
record TableColumn(
    String name, List<String> headers, int place, Pattern shape, UnaryOperator<String> mending) {

  private static final Pattern ANY = Pattern.compile("(?s).*");

  static TableColumn named(String name, String... headers) {
    return new TableColumn(name, List.of(headers), -1, ANY, UnaryOperator.identity());
  }

  static TableColumn at(int place, String name) {
    return new TableColumn(name, List.of(), place, ANY, UnaryOperator.identity());
  }

  /// The same, refusing cells of another shape.
  TableColumn shaped(String pattern) {
    return new TableColumn(name, headers, place, Pattern.compile(pattern), mending);
  }

  TableColumn mended(UnaryOperator<String> change) {
    return new TableColumn(name, headers, place, shape, change);
  }

  String cell(TableHeader header, List<String> row) {
    var raw =
        place < 0
            ? header.cell(row, headers.toArray(String[]::new))
            : place < row.size() ? row.get(place) : "";
    return mending.apply(tidy(raw));
  }

  /// Without blanks at the ends, hard ones too, and without what a lost character set left there.
  private static String tidy(String raw) {
    return raw.replace('\u00a0', ' ').replace('\ufffd', ' ').strip();
  }

  /// What is wrong with a cell; empty when nothing is.
  Optional<String> fault(String cell) {
    return shape.matcher(cell).matches()
        ? Optional.empty()
        : Optional.of(
            "\""
                + cell
                + "\" cannot be its "
                + name
                + "; a spreadsheet may have changed it (leading zeros, dates): take the"
                + " publisher's own file");
  }
}
