package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The checksum by which two people tell that they have the same file.
final class Checksum {

  private Checksum() {}

  /// SHA-256 in small hexadecimal digits.
  static String sha256(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return sha256(in);
    }
  }

  /// Whether two files, each perhaps in a zip, are the same byte for byte.
  static boolean isSame(ReleaseFile one, ReleaseFile other) throws IOException {
    try (var first = one.open();
        var second = other.open()) {
      return sha256(first).equals(sha256(second));
    }
  }

  private static String sha256(InputStream in) throws IOException {
    var digest = digest();
    var buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
