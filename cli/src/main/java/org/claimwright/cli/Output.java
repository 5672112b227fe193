package org.claimwright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// Writes what a command makes. What cannot be written whole is not left there in part, and never
/// passes for done.
public final class Output {

  private Output() {}

  /// Writes a file; an [InputProblem] says why it cannot be written.
  static void write(Path target, byte[] bytes) {
    try {
      if (isDevice(target)) {
        Files.write(target, bytes);
      } else {
        replace(Files.exists(target) ? target.toRealPath() : target, bytes);
      }
    } catch (IOException refused) {
      throw new InputProblem(
          target
              + " cannot be written ("
              + reason(refused)
              + "): name a file in a folder of yours, on a disk with room.");
    }
  }

  /// `/dev/stdout` and its like, which are written to as they are.
  private static boolean isDevice(Path target) {
    return Files.exists(target) && !Files.isRegularFile(target);
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    var part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// The exit code of a command whose standard output may have failed: output that did not get
  /// through is a failure, unless it is the reader that has gone, as with `head`.
  public static int checked(int code) {
    if (!System.out.checkError()) {
      return code;
    }
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
    } catch (IOException refused) {
      if (String.valueOf(refused.getMessage()).contains("Broken pipe")) {
        return code;
      }
      System.err.println(
          "claimwright: standard output could not be written ("
              + reason(refused)
              + "): what stands there is not all of it.");
      return ExitCode.UNUSABLE;
    }
    System.err.println("claimwright: standard output could not be written: some of it is missing.");
    return ExitCode.UNUSABLE;
  }

  private static String reason(IOException refused) {
    if (refused instanceof FileSystemException in) {
      return in.getReason() == null ? kind(in) : in.getReason();
    }
    return refused.getMessage() == null ? kind(refused) : refused.getMessage();
  }

  /// `NoSuchFileException` as `no such file`.
  private static String kind(IOException refused) {
    return refused
        .getClass()
        .getSimpleName()
        .replace("Exception", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
