package org.claimwright.codesets;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// What has come of a file so far, and by what its publisher tells that it is still the same: a
/// strong entity tag, or the day of its last change (RFC 9110, 13.1.5). Without either a broken
/// download begins anew.
final class PartialFile {

  private final Path file;
  private final Path tag;

  PartialFile(Path folder, String name) {
    file = folder.resolve(name + ".part");
    tag = folder.resolve(name + ".part.tag");
  }

  long bytes() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /// Asks for what has not come yet, if it is of the same file; for all of it otherwise.
  void askForTheRest(HttpRequest.Builder request) throws IOException {
    if (bytes() == 0 || !Files.exists(tag)) {
      forget();
      return;
    }
    request.header("Range", "bytes=" + bytes() + "-").header("If-Range", Files.readString(tag));
  }

  /// Begins anew with a file that its publisher describes so.
  void begin(HttpHeaders headers) throws IOException {
    forget();
    Files.createFile(file);
    var same =
        headers
            .firstValue("etag")
            .filter(value -> !value.startsWith("W/"))
            .or(() -> headers.firstValue("last-modified"));
    if (same.isPresent()) {
      Files.writeString(tag, same.get());
    }
  }

  OutputStream appending() throws IOException {
    return Files.newOutputStream(file, StandardOpenOption.APPEND);
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(tag);
  }

  /// The whole file in its place.
  Path moved(Path place) throws IOException {
    Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(tag);
    return place;
  }
}
