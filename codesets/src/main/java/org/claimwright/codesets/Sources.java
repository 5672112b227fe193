package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The addresses from which releases may be fetched without a person agreeing to terms, as data:
/// each line names sets and the address of the file that has them, with the release's year left
/// open. Immutable.
public final class Sources {

  private static final Pattern LINE =
      Pattern.compile("([^,]+),\\s*(https?://\\S+?)(?:\\s*,\\s*([0-9A-Fa-f]{64}))?");

  private final List<Line> lines;

  private record Line(List<String> sets, String address, String sha256) {}

  /// A file to fetch and the sets that are expected in it.
  ///
  /// @param sha256 what its checksum has to be, in small hexadecimal digits; `""` when nobody says
  public record Address(URI uri, List<String> sets, String sha256) {}

  private Sources(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /// The publishers' addresses that ship with the product.
  public static Sources ofPublishers() {
    try (InputStream file = Sources.class.getResourceAsStream("sources.csv")) {
      if (file == null) {
        throw new IllegalStateException("sources.csv is missing from the module");
      }
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Addresses of one's own, such as a mirror inside the house, in the same form.
  ///
  /// @throws IOException when the file cannot be read or a line has no address; the message names
  ///   it
  public static Sources in(Path file) throws IOException {
    try {
      return of(Files.readAllLines(file), file.toString());
    } catch (IllegalArgumentException malformed) {
      throw new IOException(malformed.getMessage(), malformed);
    }
  }

  private static Sources of(List<String> text, String file) {
    var lines = new ArrayList<Line>();
    for (int at = 0; at < text.size(); at++) {
      var line = text.get(at).strip();
      if (!line.isEmpty() && !line.startsWith("#") && !line.equals("sets,address")) {
        lines.add(line(line, file + ": line " + (at + 1)));
      }
    }
    return new Sources(lines);
  }

  private static Line line(String line, String where) {
    var fields = LINE.matcher(line);
    if (!fields.matches()) {
      throw new IllegalArgumentException(
          where
              + " has no address: write SET|SET,https://… and, if it is known, a comma and the"
              + " SHA-256; it has \""
              + line
              + "\"");
    }
    var checksum = fields.group(3) == null ? "" : fields.group(3).toLowerCase(Locale.ROOT);
    return new Line(Arrays.asList(fields.group(1).split("\\|")), fields.group(2), checksum);
  }

  /// The files to fetch for what is due, each once.
  public List<Address> of(List<Publication> due) {
    Map<URI, Address> wanted = new LinkedHashMap<>();
    for (var publication : due) {
      line(publication)
          .map(line -> address(line, publication))
          .ifPresent(one -> wanted.merge(one.uri(), one, Sources::together));
    }
    return List.copyOf(wanted.values());
  }

  /// Where the due release of a set may be fetched; empty where a person must agree to terms.
  public Optional<URI> address(Publication publication) {
    return line(publication).map(line -> address(line, publication).uri());
  }

  private Optional<Line> line(Publication publication) {
    return lines.stream().filter(line -> line.sets().contains(publication.set())).findFirst();
  }

  private static Address address(Line line, Publication publication) {
    return new Address(
        URI.create(filled(line.address(), publication.wanted())),
        List.of(publication.set()),
        line.sha256());
  }

  private static Address together(Address one, Address other) {
    var sets = new ArrayList<>(one.sets());
    sets.addAll(other.sets());
    return new Address(one.uri(), List.copyOf(sets), one.sha256());
  }

  private static String filled(String address, LocalDate first) {
    int fiscal = first.getMonthValue() >= 10 ? first.getYear() + 1 : first.getYear();
    var month = first.getMonth().getDisplayName(TextStyle.FULL, Locale.US).toLowerCase(Locale.ROOT);
    return address
        .replace("{fy}", Integer.toString(fiscal))
        .replace("{year}", Integer.toString(first.getYear()))
        .replace("{month}", month);
  }
}
