package org.claimwright.codesets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// Fetches a publisher's file whole or not at all: it is written beside its place and moved into it
/// only when as many bytes came as were announced. What breaks off is kept, and gone on with when
/// the publisher still has the same file.
///
/// Publishers of code sets print no checksums; the one we compute is shown, so that two people can
/// tell that they have the same file.
public final class Download {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WHOLE_FILE = Duration.ofMinutes(10);
  private static final long LARGEST = 600_000_000;
  private static final int ATTEMPTS = 3;
  private static final int OK = 200;
  private static final int THE_REST = 206;
  private static final int NO_SUCH_REST = 416;

  private final HttpClient http;

  /// A fetched file.
  ///
  /// @param sha256 of its bytes, in small hexadecimal digits
  /// @param dated when its publisher last changed it, as the publisher writes it; `""` unknown
  public record Fetched(Path file, long bytes, String sha256, String dated) {}

  public Download() {
    http =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /// Fetches a file into a folder, under the name that its publisher gave it. A line that breaks is
  /// tried again as long as more comes each time.
  ///
  /// @throws IOException when the publisher cannot be reached, answers something else or the file
  ///   breaks off; the message names the address and what to do
  public Fetched into(Path folder, URI address) throws IOException {
    Files.createDirectories(folder);
    var name = nameOf(address);
    var part = new PartialFile(folder, name);
    for (int attempt = 1; ; attempt++) {
      long before = part.bytes();
      try {
        var dated = fetched(address, name, part);
        return new Fetched(
            part.moved(folder.resolve(name)),
            Files.size(folder.resolve(name)),
            Checksum.sha256(folder.resolve(name)),
            dated);
      } catch (BrokenOff broken) {
        if (attempt == ATTEMPTS || part.bytes() <= before) {
          throw broken;
        }
      }
    }
  }

  private String fetched(URI address, String name, PartialFile part) throws IOException {
    var answer = asked(address, part);
    if (answer.statusCode() == NO_SUCH_REST && part.bytes() > 0) {
      answer.body().close();
      part.forget();
      answer = asked(address, part);
    }
    try (var body = answer.body()) {
      refuseOtherAnswers(answer, name, address);
      if (answer.statusCode() == OK) {
        part.begin(answer.headers());
      }
      written(answer, body, part, address);
    }
    return answer.headers().firstValue("last-modified").orElse("");
  }

  private HttpResponse<InputStream> asked(URI address, PartialFile part) throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(WHOLE_FILE).GET();
    part.askForTheRest(request);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(address + ": the download was stopped", stopped);
    } catch (IOException unreachable) {
      throw new Unreachable(address, unreachable);
    }
  }

  /// There is no way to the publisher from here.
  public static final class Unreachable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreachable(URI address, IOException reason) {
      super(address.getHost() + " cannot be reached from here", reason);
    }
  }

  /// The line broke before the file was whole.
  private static final class BrokenOff extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenOff(String what) {
      super(what);
    }
  }

  private static void refuseOtherAnswers(HttpResponse<InputStream> answer, String name, URI address)
      throws IOException {
    int status = answer.statusCode();
    if (status != OK && status != THE_REST) {
      throw new IOException(
          address
              + " answers "
              + status
              + (status / 100 == 3
                  ? ": it leads on to "
                      + answer.headers().firstValue("location").orElse("nowhere")
                      + ", which is not followed"
                  : ": the file is not there (yet)"));
    }
    var type = answer.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html") && !name.endsWith(".html")) {
      throw new IOException(
          answer.uri()
              + " answers with a web page and not with "
              + name
              + ": its publisher wants to be asked by a person, or has moved it");
    }
  }

  private static void written(
      HttpResponse<InputStream> answer, InputStream body, PartialFile part, URI address)
      throws IOException {
    long already = part.bytes();
    long rest = answer.headers().firstValueAsLong("content-length").orElse(-1);
    try (var out = part.appending()) {
      copied(body, out, already, address);
    }
    if (rest >= 0 && part.bytes() != already + rest) {
      throw broken(address, part, "of " + (already + rest) + " bytes came");
    }
  }

  private static void copied(InputStream in, OutputStream out, long already, URI address)
      throws IOException {
    var buffer = new byte[1 << 16];
    long bytes = already;
    for (int read = read(in, buffer, bytes, address);
        read >= 0;
        read = read(in, buffer, bytes, address)) {
      bytes += read;
      if (bytes > LARGEST) {
        throw new IOException(
            address + " is larger than any release: more than " + LARGEST + " bytes");
      }
      out.write(buffer, 0, read);
    }
  }

  private static int read(InputStream in, byte[] buffer, long bytes, URI address)
      throws IOException {
    try {
      return in.read(buffer);
    } catch (IOException line) {
      throw new BrokenOff(
          address
              + " broke off after "
              + bytes
              + " bytes ("
              + line.getMessage()
              + "); codesets update goes on from there");
    }
  }

  private static BrokenOff broken(URI address, PartialFile part, String what) throws IOException {
    return new BrokenOff(
        address
            + " broke off: "
            + part.bytes()
            + " "
            + what
            + "; codesets update goes on from there");
  }

  private static String nameOf(URI address) {
    var path = address.getRawPath();
    var name = URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    return plain.isBlank() || plain.startsWith(".") ? "release" : plain;
  }
}
