package org.claimwright.codesets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The official releases at full size, where they are at hand: in the folder that
/// `CLAIMWRIGHT_REFERENCE` names, or in `../shared/reference` beside the project. Imported once for
/// all tests that read them.
final class Reference {

  private Reference() {}

  /// A file of the folder; the test is skipped with a message where it is not there.
  static Path file(String name) {
    var found = folder().resolve(name);
    Assumptions.assumeTrue(
        Files.exists(found),
        () -> found + " is not there: set CLAIMWRIGHT_REFERENCE to a folder of official releases");
    return found;
  }

  /// Everything in the folder, imported.
  static Imported whole() {
    file("README.md");
    return Once.IMPORTED;
  }

  /// @param millis how long the import took
  record Imported(Path store, ImportReport report, long millis) {

    CodeSets open() {
      try {
        return CodeSetStore.open(store);
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
    }
  }

  private static Path folder() {
    var named = System.getenv("CLAIMWRIGHT_REFERENCE");
    return named == null ? Path.of("..", "..", "shared", "reference") : Path.of(named);
  }

  private static final class Once {
    static final Imported IMPORTED = imported();

    private static Imported imported() {
      try {
        var store = Files.createTempDirectory("reference");
        long start = System.nanoTime();
        var report = Importer.into(store).run(List.of(folder()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(store)));
        return new Imported(store, report, (System.nanoTime() - start) / 1_000_000);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private static void delete(Path store) {
      try (var files = Files.list(store)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
        Files.delete(store);
      } catch (IOException left) {
        System.err.println("left behind: " + store);
      }
    }
  }
}
