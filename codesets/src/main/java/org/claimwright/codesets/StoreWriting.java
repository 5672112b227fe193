package org.claimwright.codesets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.kernel.Problem;

/// One import's writing into the store: each version once. Where two files of one import say that
/// they are the same version and differ, nobody can tell which is right, and what was in the store
/// before is put back.
final class StoreWriting {

  private final Path store;
  private final CodeSetStore.Disk disk;
  private final boolean held;
  private final Map<String, Written> written = new HashMap<>();
  private final Set<String> disputed = new HashSet<>();

  /// @param before what was in its place, to be put back
  private record Written(ReleaseFile file, Layer layer, Optional<Layer> before) {}

  /// What came of one version of one file.
  sealed interface Result {
    /// It is in the store.
    record Taken(Layer layer) implements Result {}

    /// The same is there already from another file of this import.
    record Again() implements Result {}

    /// It is not taken.
    ///
    /// @param undone the release that was taken from another file before and is out again
    record Refused(Problem problem, Optional<Release> undone) implements Result {}
  }

  StoreWriting(Path store, CodeSetStore.Disk disk, boolean held) {
    this.store = store;
    this.disk = disk;
    this.held = held;
  }

  /// Puts a version into the store, in force or held.
  Result put(LayerLabel label, LayerBuilder builder, ReleaseFile file) throws IOException {
    if (held && Files.exists(store.resolve(label.fileName()))) {
      return refused(inForceAlready(label));
    }
    var name = label.fileName() + (held ? HeldReleases.SUFFIX : "");
    var other = written.get(name);
    if (other != null) {
      return isSame(other, builder, file) ? new Result.Again() : twice(label, name, other, file);
    }
    if (disputed.contains(name)) {
      return refused(differing(label, file.place(), "others of this import"));
    }
    try {
      var before = inStore(name);
      var layer = CodeSetStore.put(store, name, builder.build(label), disk);
      written.put(name, new Written(file, layer, before));
      return new Result.Taken(layer);
    } catch (IOException full) {
      return refused(
          Problem.stop("CODESET-STORE", file.place(), String.valueOf(full.getMessage())));
    }
  }

  /// What is in force now is no longer held.
  void finish() throws IOException {
    for (var name : held ? List.<String>of() : new ArrayList<>(written.keySet())) {
      Files.deleteIfExists(store.resolve(name + HeldReleases.SUFFIX));
    }
  }

  private Optional<Layer> inStore(String name) throws IOException {
    var place = store.resolve(name);
    return Files.exists(place) ? Optional.of(Layer.open(place)) : Optional.empty();
  }

  private static boolean isSame(Written other, LayerBuilder builder, ReleaseFile file)
      throws IOException {
    return (builder.codeCount() > 0 && builder.hasSameCodes(other.layer()))
        || Checksum.isSame(other.file(), file);
  }

  private Result twice(LayerLabel label, String name, Written other, ReleaseFile file)
      throws IOException {
    if (other.before().isPresent()) {
      var bytes = ByteBuffer.wrap(other.before().get().toBytes());
      CodeSetStore.put(store, name, bytes, disk);
    } else {
      Files.deleteIfExists(store.resolve(name));
    }
    written.remove(name);
    disputed.add(name);
    return new Result.Refused(
        differing(label, file.place(), other.file().place()), Optional.of(other.layer().release()));
  }

  private static Result refused(Problem problem) {
    return new Result.Refused(problem, Optional.empty());
  }

  private static Problem differing(LayerLabel label, String one, String other) {
    return Problem.stop(
        "CODESET-TWICE",
        one,
        "it is "
            + label.kind().setName(label.system())
            + " "
            + label.version()
            + ", and so is "
            + other
            + ", with other content: nobody can tell which is right, and none of them was taken;"
            + " import the publisher's own one alone");
  }

  private static Problem inForceAlready(LayerLabel label) {
    return Problem.stop(
        "CODESET-IN-FORCE",
        label.kind().setName(label.system()),
        "version "
            + label.version()
            + " is in force already, so it cannot be brought in held: take it out of force first"
            + " (codesets hold), or import it without --hold, which replaces it");
  }
}
