package org.claimwright.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Importer;
import org.junit.jupiter.api.Assumptions;

/// An engine over the official ICD-10-CM releases, where they are at hand: in the folder that
/// `CLAIMWRIGHT_REFERENCE` names, or in `../shared/reference` beside the project.
final class FullRelease {
  private FullRelease() {}

  static CodingEngine engine() {
    var folder = folder();
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        () -> folder + " is not there: set CLAIMWRIGHT_REFERENCE to a folder of official releases");
    return Once.ENGINE;
  }

  private static Path folder() {
    var named = System.getenv("CLAIMWRIGHT_REFERENCE");
    var whole = named == null ? Path.of("..", "..", "shared", "reference") : Path.of(named);
    return whole.resolve("icd10cm");
  }

  private static final class Once {
    static final CodingEngine ENGINE = imported();

    private static CodingEngine imported() {
      try {
        var store = Files.createTempDirectory("full-release");
        Importer.into(store).run(List.of(folder()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(store)));
        return CodingEngines.of(CodeSetStore.open(store));
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
