package org.claimwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.RankerFile;
import org.claimwright.coding.learning.Training.Rival;

/// The models of this user: `rankers` in `$CLAIMWRIGHT_HOME`, one file a version, and `history`,
/// whose last line is in force. No version is ever overwritten.
final class RankerStore {
  private static final String SUFFIX = ".ranker";

  private final Path folder;

  private RankerStore(Path folder) {
    this.folder = folder;
  }

  static RankerStore open() {
    return new RankerStore(InstalledCodeSets.folder().resolveSibling("rankers"));
  }

  /// All versions, in order.
  List<Ranker> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .map(RankerStore::read)
          .sorted(java.util.Comparator.comparingInt(RankerStore::number))
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static int number(Ranker ranker) {
    var version = ranker.version();
    return version.matches("r\\d{1,8}") ? Integer.parseInt(version.substring(1)) : 0;
  }

  /// The next free version: `r1`, `r2`, …
  String next() {
    int last = all().stream().mapToInt(RankerStore::number).max().orElse(0);
    return "r" + (last + 1);
  }

  void keep(Ranker ranker) {
    write(ranker.version() + SUFFIX, RankerFile.write(ranker));
  }

  Ranker version(String version) {
    return all().stream()
        .filter(one -> one.version().equals(version))
        .findFirst()
        .orElseThrow(() ->
            new InputProblem(
                "There is no ranker \""
                    + version
                    + "\" in "
                    + folder
                    + "; there are "
                    + versions()
                    + ". Train one with: ranker train --decisions FILE.jsonl"));
  }

  private String versions() {
    var names = all().stream().map(Ranker::version).toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /// What is in force; empty when the engine's own order is.
  Optional<Ranker> inForce() {
    var name = inForceName();
    return name.equals(Rival.ENGINE) ? Optional.empty() : Optional.of(version(name));
  }

  /// The version in force, `engine` when none is.
  String inForceName() {
    var history = history();
    return history.isEmpty() ? Rival.ENGINE : history.getLast();
  }

  void use(String version) {
    var history = new ArrayList<>(history());
    history.add(version);
    write("history", String.join("\n", history) + "\n");
  }

  /// Takes the last change back; empty when there is none.
  Optional<String> rollBack() {
    var history = new ArrayList<>(history());
    if (history.isEmpty()) {
      return Optional.empty();
    }
    history.removeLast();
    write("history", history.isEmpty() ? "" : String.join("\n", history) + "\n");
    return Optional.of(inForceName());
  }

  private List<String> history() {
    var file = folder.resolve("history");
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
          : List.of();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static Ranker read(Path file) {
    try {
      return RankerFile.read(Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputProblem(file + " cannot be read as a ranker: " + e.getMessage());
    }
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      var beside = Files.createTempFile(folder, name, ".part");
      Files.writeString(beside, text, StandardCharsets.UTF_8);
      Files.move(
          beside,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputProblem(
          name
              + " cannot be written to "
              + folder
              + ": check the disk and the folder's permissions.");
    }
  }

  private InputProblem unreadable(IOException e) {
    return new InputProblem("The rankers in " + folder + " cannot be read: " + e.getMessage());
  }
}
