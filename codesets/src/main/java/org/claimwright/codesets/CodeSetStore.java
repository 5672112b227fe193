package org.claimwright.codesets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The folder in which imported releases are kept, one immutable file for each set and version.
///
/// A file is written beside its place, flushed to disk and moved into it, so that a reader sees the
/// old version or the new one and nothing between; whoever has the old one open keeps reading it.
/// By custom the folder is `codesets` in `$CLAIMWRIGHT_HOME`.
public final class CodeSetStore {

  private CodeSetStore() {}

  /// Everything in the store, with the starter set answering where no official release does. A
  /// folder that does not exist is an empty store.
  ///
  /// @throws IOException when the folder cannot be read or a file in it is damaged; the message
  ///   names it
  public static CodeSets open(Path folder) throws IOException {
    var layers = new ArrayList<>(StarterSet.layers());
    layers.addAll(imported(folder));
    return new LayeredCodeSets(layers);
  }

  /// What changed between two versions of one set, the starter set among them.
  ///
  /// @param set the label of its system, as {@link Release#set} has it
  /// @throws IOException as {@link #open}
  public static Outcome<ReleaseDifference> difference(
      Path folder, String set, String older, String newer) throws IOException {
    return update(folder, set, older, newer).map(ReleaseUpdate::codes);
  }

  /// An update read out: codes, notes, table rows and suggested successors.
  ///
  /// @param set as {@link Release#set} has it: `ICD-10-CM`, `MUE Practitioner`, …
  /// @throws IOException as {@link #open}
  public static Outcome<ReleaseUpdate> update(Path folder, String set, String older, String newer)
      throws IOException {
    var layers = new ArrayList<>(StarterSet.layers());
    layers.addAll(imported(folder));
    layers.addAll(heldLayers(folder));
    var before = version(layers, set, older);
    var after = version(layers, set, newer);
    if (before.isPresent() && after.isPresent()) {
      return Outcome.ok(
          new Differences(before.get(), after.get()).update(new LayeredCodeSets(layers)));
    }
    var missing = before.isEmpty() ? older : newer;
    return Outcome.rejected(
        Problem.stop(
            "CODESET-VERSION",
            set,
            "version " + missing + " is not loaded; " + loaded(versions(layers, set))));
  }

  private static String loaded(List<String> versions) {
    return versions.isEmpty()
        ? "nothing of this set is: see codesets list for the names of sets"
        : "loaded are " + String.join(", ", versions);
  }

  /// Takes one version of a set out of the store, in force or held; whoever has it open keeps
  /// reading it.
  ///
  /// @throws IOException when the file cannot be deleted
  public static Outcome<Release> remove(Path folder, String set, String version)
      throws IOException {
    var layers = imported(folder);
    var inForce = version(layers, set, version);
    if (inForce.isPresent()) {
      Files.delete(folder.resolve(inForce.get().label().fileName()));
      return Outcome.ok(inForce.get().release());
    }
    var held = version(heldLayers(folder), set, version);
    if (held.isPresent()) {
      Files.delete(folder.resolve(held.get().label().fileName() + HeldReleases.SUFFIX));
      return Outcome.ok(held.get().release());
    }
    layers.addAll(heldLayers(folder));
    return Outcome.rejected(Problem.stop("CODESET-VERSION", set, notThere(version, layers, set)));
  }

  private static String notThere(String version, List<Layer> layers, String set) {
    if (version.equalsIgnoreCase("starter")) {
      return "the starter set is part of the program and stays; an official release answers before"
          + " it";
    }
    return "version " + version + " is not in the store; " + loaded(versions(layers, set));
  }

  /// Takes a version out of force and keeps it: the one before answers for its days again. Whoever
  /// has it open keeps reading it.
  ///
  /// @throws IOException when the file cannot be renamed
  public static Outcome<Release> hold(Path folder, String set, String version) throws IOException {
    return HeldReleases.hold(folder, set, version);
  }

  /// Puts a held version in force for its days.
  ///
  /// @throws IOException when the file cannot be renamed
  public static Outcome<Release> putInForce(Path folder, String set, String version)
      throws IOException {
    return HeldReleases.putInForce(folder, set, version);
  }

  /// What is in the store and not in force: compared, but no date is answered from it.
  ///
  /// @throws IOException as {@link #open}
  public static List<Release> held(Path folder) throws IOException {
    return heldLayers(folder).stream().map(Layer::release).toList();
  }

  static List<Layer> heldLayers(Path folder) throws IOException {
    return layers(folder, HeldReleases.PATTERN);
  }

  static Optional<Layer> version(List<Layer> layers, String set, String version) {
    return layers.stream()
        .filter(layer -> isOf(layer, set))
        .filter(layer -> layer.label().version().equalsIgnoreCase(version))
        .findFirst();
  }

  static List<String> versions(List<Layer> layers, String set) {
    return layers.stream()
        .filter(layer -> isOf(layer, set))
        .map(layer -> layer.label().version())
        .sorted()
        .toList();
  }

  private static boolean isOf(Layer layer, String set) {
    return layer.label().kind().setName(layer.label().system()).equalsIgnoreCase(set);
  }

  static Optional<Layer> find(Path folder, CodeSystem system, LayerKind kind, String version)
      throws IOException {
    return imported(folder).stream()
        .filter(layer -> layer.label().system() == system && layer.label().kind() == kind)
        .filter(layer -> layer.label().version().equals(version))
        .findFirst();
  }

  static List<Layer> imported(Path folder) throws IOException {
    return layers(folder, "*" + Layer.SUFFIX);
  }

  private static List<Layer> layers(Path folder, String pattern) throws IOException {
    var layers = new ArrayList<Layer>();
    if (!Files.isDirectory(folder)) {
      return layers;
    }
    try (var files = Files.newDirectoryStream(folder, pattern)) {
      for (var file : files) {
        layers.add(Layer.open(file));
      }
    }
    return layers;
  }

  /// Puts a layer in force, in place of an earlier import of the same set and version.
  ///
  /// @throws IOException when it cannot be written; the old version then stays in force
  static Layer put(Path folder, String name, ByteBuffer bytes, Disk disk) throws IOException {
    Files.createDirectories(folder);
    var place = folder.resolve(name);
    var beside = Files.createTempFile(folder, name, ".part");
    try {
      disk.write(beside, bytes);
      Layer.open(beside);
      move(beside, place);
    } catch (IOException unwritable) {
      throw notWritten(place, bytes.limit(), unwritable);
    } finally {
      Files.deleteIfExists(beside);
    }
    return Layer.open(place);
  }

  private static IOException notWritten(Path place, int size, IOException reason) {
    return new IOException(
        place
            + " cannot be written ("
            + reason.getMessage()
            + "): it needs "
            + (size / 1_000_000 + 1)
            + " MB; make room or check the folder's permissions and import again. What was in force"
            + " before stays in force",
        reason);
  }

  /// Writes a whole file; the tests have one that fills up.
  @FunctionalInterface
  interface Disk {
    void write(Path file, ByteBuffer bytes) throws IOException;
  }

  static void write(Path file, ByteBuffer bytes) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException acrossVolumes) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
