package org.claimwright.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Legal files of our own that use what the guides allow, the rare segments and qualifiers above
/// all; every name and number is invented. A file is one transaction: a line with its set, guide
/// and functional id, then a segment a line between ST and SE.
final class LegalFiles {

  private LegalFiles() {}

  /// Their names, e.g. `837P-medicare`.
  static Stream<String> names() {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString().replace(".x12", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The segments of the whole file, envelopes counted in.
  static List<String> segments(String name) {
    try {
      return wrapped(Files.readAllLines(folder().resolve(name + ".x12"), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The segments of the whole file with SE01 as it is to be.
  static List<String> counted(String name) {
    var segments = segments(name);
    segments.set(segments.size() - 3, "SE*%d*0001".formatted(segments.size() - 4));
    return segments;
  }

  private static Path folder() {
    try {
      var found = LegalFiles.class.getResource("legal");
      return Path.of(Objects.requireNonNull(found).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> wrapped(List<String> lines) {
    var head = lines.getFirst().split(" ", -1);
    var set = head[0].substring(0, 3);
    var segments = new ArrayList<String>();
    segments.add(
        "ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*00501*"
            + "000000042*0*T*:");
    segments.add("GS*%s*HILLSIDE*PLAINPAYER*20260310*0915*7*X*%s".formatted(head[2], head[1]));
    segments.add("ST*%s*0001%s".formatted(set, set.equals("835") ? "" : "*" + head[1]));
    segments.addAll(lines.subList(1, lines.size()));
    segments.addAll(List.of("SE*0*0001", "GE*1*7", "IEA*1*000000042"));
    return segments;
  }

  /// The file of the segments, SE01 made right.
  static byte[] file(List<String> segments) {
    return Change.recount(String.join("~", segments) + "~");
  }

  /// What is told of a legal file in which other segments stand for one.
  ///
  /// @param by none where empty or null, several with `~` between
  static List<X12Problem> problems(String name, String segment, @Nullable String by) {
    var segments = new ArrayList<>(segments(name));
    var at = segments.indexOf(segment);
    if (at <= 0) {
      throw new IllegalArgumentException(name + " has no segment " + segment);
    }
    segments.remove(at);
    if (by != null && !by.isEmpty()) {
      segments.addAll(at, List.of(by.split("~", -1)));
    }
    return X12Validator.validate(file(segments)).problems();
  }

  /// Where the first segment is that begins with a text.
  static int first(List<String> segments, String text) {
    for (var i = 0; i < segments.size(); i++) {
      if (segments.get(i).startsWith(text)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no segment begins with " + text);
  }

  /// The file with another beginning of the first segment that begins with a text; without it where
  /// nothing is left.
  static byte[] changed(String name, String text, String by) {
    var segments = segments(name);
    var at = first(segments, text);
    segments.set(at, segments.get(at).replace(text, by == null ? "" : by));
    segments.removeIf(String::isEmpty);
    return file(segments);
  }

  static byte[] file(String name) {
    return file(segments(name));
  }
}
