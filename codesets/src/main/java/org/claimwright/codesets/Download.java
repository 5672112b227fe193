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
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// Fetches a publisher's file whole or not at all: it is written beside its place and moved into it
/// only when as many bytes came as were announced.
///
/// Publishers of code sets print no checksums; the one we compute is shown, so that two people can
/// tell that they have the same file.
public final class Download {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WHOLE_FILE = Duration.ofMinutes(10);
  private static final long LARGEST = 600_000_000;
  private static final int OK = 200;

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

  /// Fetches a file into a folder, under the name that its publisher gave it.
  ///
  /// @throws IOException when the publisher cannot be reached, answers something else or the file
  ///   breaks off; the message names the address and what to do
  public Fetched into(Path folder, URI address) throws IOException {
    Files.createDirectories(folder);
    var answer = asked(address);
    if (answer.statusCode() != OK) {
      answer.body().close();
      throw new IOException(
          address + " answers " + answer.statusCode() + ": the file is not there (yet)");
    }
    var place = folder.resolve(nameOf(address));
    var beside = Files.createTempFile(folder, "fetch", ".part");
    try {
      var fetched = written(answer, address, beside);
      Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
      return new Fetched(place, fetched.bytes(), fetched.sha256(), fetched.dated());
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private HttpResponse<InputStream> asked(URI address) throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(WHOLE_FILE).GET().build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
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

  private static Fetched written(HttpResponse<InputStream> answer, URI address, Path to)
      throws IOException {
    var announced = answer.headers().firstValueAsLong("content-length").orElse(-1);
    var digest = sha256();
    long bytes;
    try (var in = answer.body();
        var out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
      bytes = copied(in, out, address);
    }
    if (announced >= 0 && bytes != announced) {
      throw new IOException(address + " broke off: " + bytes + " of " + announced + " bytes came");
    }
    return new Fetched(
        to,
        bytes,
        HexFormat.of().formatHex(digest.digest()),
        answer.headers().firstValue("last-modified").orElse(""));
  }

  private static long copied(InputStream in, OutputStream out, URI address) throws IOException {
    var buffer = new byte[1 << 16];
    long bytes = 0;
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        if (bytes > LARGEST) {
          throw new IOException("it is larger than any release: " + LARGEST + " bytes");
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      throw new IOException(
          address + " broke off after " + bytes + " bytes (" + broken.getMessage() + ")", broken);
    }
    return bytes;
  }

  private static String nameOf(URI address) {
    var path = address.getRawPath();
    var name = URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
    var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
    return plain.isBlank() || plain.startsWith(".") ? "release" : plain;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
