package org.claimwright.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Measures against a folder of clean files, published examples and single-fault mutants, named by
/// CLAIMWRIGHT_EDI or found as ../shared/edi. Without it the tests say that they are skipped.
class SharedEdiTest {

  /// Published with 26 segments and a SE01 of 25; see docs/interpretation.md.
  private static final Set<String> MISCOUNTED = Set.of("3523778459-278.edi");

  private record Row(Path file, String set, String version, String third, String fourth) {}

  private static Path folder() {
    var named = Optional.ofNullable(System.getenv("CLAIMWRIGHT_EDI")).map(Path::of);
    var folder = named.or(SharedEdiTest::beside);
    assumeTrue(folder.isPresent(), "skipped: no folder of X12 files (set CLAIMWRIGHT_EDI)");
    return folder.orElseThrow();
  }

  private static Optional<Path> beside() {
    for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      var candidate = up.resolve("shared/edi");
      if (Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static List<Row> manifest(String part) throws IOException {
    var folder = folder().resolve(part);
    var rows = new ArrayList<Row>();
    for (var line : Files.readAllLines(folder.resolve("manifest.tsv"))) {
      var cells = line.split("\t", -1);
      if (cells.length >= 5 && !cells[0].equals("file")) {
        rows.add(new Row(folder.resolve(cells[0]), cells[1], cells[2], cells[3], cells[4]));
      }
    }
    return rows;
  }

  private static String name(Row row) {
    return row.file().getFileName().toString();
  }

  private static List<X12Problem> problems(Path file) throws IOException {
    return X12Validator.validate(file).problems();
  }

  @Test
  void everyCleanFileIsAccepted() throws IOException {
    try (var files = Files.list(folder().resolve("base"))) {
      for (var file : files.sorted().toList()) {
        assertThat(problems(file)).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void everyOfficialExampleIsAcceptedAtLevelsOneAndTwo() throws IOException {
    for (var row : manifest("examples")) {
      if (row.fourth().equals("official") && !MISCOUNTED.contains(name(row))) {
        var errors = problems(row.file()).stream().filter(p -> p.isError() && p.snip() <= 2);
        assertThat(errors).as(row.toString()).isEmpty();
      }
    }
  }

  @Test
  void everyExampleLabelledInvalidIsRejected() throws IOException {
    for (var row : manifest("examples")) {
      if (row.third().equals("invalid")) {
        assertThat(problems(row.file())).as(row.toString()).anyMatch(X12Problem::isError);
      }
    }
  }

  @Test
  void everyMutantIsCaughtAndAnsweredAsExpected() throws IOException {
    for (var row : manifest("mutants")) {
      var errors = problems(row.file()).stream().filter(X12Problem::isError).toList();
      assertThat(errors).as(row.toString()).isNotEmpty();
      assertThat(errors).as(row.toString()).anyMatch(error -> fits(row, error));
    }
  }

  /// Whether the acknowledgement code is among those the manifest gives.
  private static boolean fits(Row row, X12Problem problem) {
    if (!row.fourth().matches("(IK|AK9|TA1)\\d+=.*")) {
      return true;
    }
    var code = problem.fault().answerCode();
    var codes = row.fourth().substring(row.fourth().indexOf('=') + 1);
    return List.of(codes.split("[/ ]", -1)).contains(code) || isMissing(problem, codes);
  }

  /// A missing loop's first segment may be answered as a missing segment and the other way round.
  private static boolean isMissing(X12Problem problem, String codes) {
    return Set.of("3", "I7", "I8").contains(problem.fault().answerCode())
        && codes.matches(".*(3|I7|I8).*");
  }

  @Test
  void everyValidFileIsWrittenAgainByteForByte() throws IOException {
    for (var row : manifest("examples")) {
      var file = TransactionReader.read(bytes(row));
      if (row.third().equals("valid") && file.isClean()) {
        var copy = X12Copy.of(file);
        assertThat(X12Copy.of(TransactionReader.read(copy))).as(row.toString()).isEqualTo(copy);
        assertThat(segments(copy)).as(row.toString()).isEqualTo(segments(bytes(row)));
      }
    }
  }

  private static byte[] bytes(Row row) throws IOException {
    return Files.readAllBytes(row.file());
  }

  /// The bytes of each segment, line breaks between them left out.
  private static List<String> segments(byte[] file) {
    var reader = X12Reader.of(file);
    var segments = new ArrayList<String>();
    while (reader.next()) {
      segments.add(reader.segment().text());
    }
    return segments;
  }
}
