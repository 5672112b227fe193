package org.claimwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads what a command was pointed at; `-` is standard input.
public final class Input {

  private Input() {}

  /// The bytes of a file or of standard input; an [InputProblem] names what cannot be read.
  public static byte[] read(String name) {
    try {
      return name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new InputProblem(name + " cannot be read: check its permissions and the disk.");
    } catch (OutOfMemoryError e) {
      throw new InputProblem(name + " is too large to hold in memory: split it.");
    }
  }

  /// An existing, readable file.
  public static Path file(String name) {
    var path = path(name);
    if (Files.isDirectory(path)) {
      throw new InputProblem(
          name + " is a folder. Name the files in it, for example " + name + "/*.");
    }
    if (!Files.exists(path)) {
      throw new InputProblem(name + " does not exist. Check the path.");
    }
    if (!Files.isReadable(path)) {
      throw new InputProblem(name + " may not be read. Check its permissions.");
    }
    return path;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new InputProblem("That is no file name: check the path.");
    }
  }
}
