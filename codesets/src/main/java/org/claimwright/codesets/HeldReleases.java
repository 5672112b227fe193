package org.claimwright.codesets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// Releases that are in the store and answer no date: loaded to be compared first, or taken out of
/// force again. One move of a file changes from one to the other, so there is nothing between.
final class HeldReleases {

  /// What a held file's name ends in, after that of a release in force.
  static final String SUFFIX = ".held";

  static final String PATTERN = "*" + Layer.SUFFIX + SUFFIX;

  private HeldReleases() {}

  static Outcome<Release> hold(Path folder, String set, String version) throws IOException {
    return moved(folder, set, version, true);
  }

  static Outcome<Release> putInForce(Path folder, String set, String version) throws IOException {
    return moved(folder, set, version, false);
  }

  private static Outcome<Release> moved(Path folder, String set, String version, boolean toHeld)
      throws IOException {
    var lock = StoreLock.of(folder);
    try {
      var layers = toHeld ? CodeSetStore.imported(folder) : CodeSetStore.heldLayers(folder);
      var found = CodeSetStore.version(layers, set, version);
      if (found.isEmpty()) {
        return absent(set, version, toHeld, layers);
      }
      var inForce = folder.resolve(found.get().label().fileName());
      var held = folder.resolve(found.get().label().fileName() + SUFFIX);
      CodeSetStore.move(toHeld ? inForce : held, toHeld ? held : inForce);
      return Outcome.ok(found.get().release());
    } finally {
      lock.close();
    }
  }

  private static Outcome<Release> absent(
      String set, String version, boolean toHeld, List<Layer> layers) {
    var there = String.join(", ", CodeSetStore.versions(layers, set));
    return Outcome.rejected(
        Problem.stop(
            "CODESET-VERSION",
            set,
            "version "
                + version
                + (toHeld ? " is not in force; in force are: " : " is not held; held are: ")
                + (there.isEmpty() ? "none" : there)));
  }
}
