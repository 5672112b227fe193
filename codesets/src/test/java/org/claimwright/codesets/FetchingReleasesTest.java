package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A publisher is asked over HTTP; what does not come whole does not come at all.
class FetchingReleasesTest {

  private static final byte[] FILE = "a release".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder = Path.of(".");
  private HttpServer publisher = server();

  @BeforeEach
  void aPublisher() {
    publisher = server();
    publisher.createContext(
        "/2027/icd10cm-Code Descriptions-2027.zip",
        call -> {
          call.getResponseHeaders().add("Last-Modified", "Mon, 15 Jun 2026 12:00:00 GMT");
          call.sendResponseHeaders(200, FILE.length);
          call.getResponseBody().write(FILE);
          call.close();
        });
    publisher.createContext("/broken.zip", call -> breaking(call, FILE, 5000));
    publisher.createContext(
        "/moved.zip",
        call -> {
          call.getResponseHeaders().add("Location", "/2027/icd10cm-Code%20Descriptions-2027.zip");
          call.sendResponseHeaders(301, -1);
          call.close();
        });
    publisher.createContext(
        "/terms.zip",
        call -> {
          var page =
              "<!doctype html><title>Accept the terms</title>".getBytes(StandardCharsets.UTF_8);
          call.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          call.sendResponseHeaders(200, page.length);
          call.getResponseBody().write(page);
          call.close();
        });
    publisher.start();
  }

  @AfterEach
  void close() {
    publisher.stop(0);
  }

  @Test
  void aFileComesUnderItsPublishersNameWithSizeChecksumAndDate() throws IOException {
    var fetched = new Download().into(folder, at("/2027/icd10cm-Code%20Descriptions-2027.zip"));

    assertThat(fetched.file())
        .hasFileName("icd10cm-Code Descriptions-2027.zip")
        .hasBinaryContent(FILE);
    assertThat(fetched.bytes()).isEqualTo(9);
    assertThat(fetched.sha256())
        .isEqualTo("e9edfb8e46f891370bda2772760ae14bc1572a2ce9263368cd5282dac3241eb8");
    assertThat(fetched.dated()).contains("15 Jun 2026");
  }

  @Test
  void aFileThatIsNotThereIsToldByItsAddress() {
    assertThatThrownBy(() -> new Download().into(folder, at("/2099/none.zip")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/2099/none.zip answers 404");
  }

  @Test
  void aFileThatBreaksOffIsNotInItsPlace() {
    assertThatThrownBy(() -> new Download().into(folder, at("/broken.zip")))
        .hasMessageContaining("/broken.zip broke off")
        .hasMessageContaining("goes on from there");
    assertThat(folder.resolve("broken.zip")).doesNotExist();
  }

  @Test
  void aLineThatBreaksIsGoneOnWithWhereItBroke() throws IOException {
    var asked = publishes("/long.zip", aLongFile(1), 40_000);

    var fetched = new Download().into(folder, at("/long.zip"));

    assertThat(fetched.file()).hasBinaryContent(aLongFile(1));
    assertThat(asked).hasSize(3).first().isEqualTo("all of it");
    assertThat(asked.subList(1, 3)).allMatch(range -> range.matches("bytes=[1-9]\\d+-"));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(fetched.file());
    }
  }

  @Test
  void whatBrokeOffYesterdayIsGoneOnWithTodayUnlessThePublisherHasAnotherFile() throws IOException {
    publishes("/long.zip", aLongFile(1), 25_000);
    assertThatThrownBy(() -> new Download().into(folder, at("/long.zip")))
        .hasMessageContaining("broke off");
    publisher.removeContext("/long.zip");
    var asked = publishes("/long.zip", aLongFile(2), 1_000_000);

    var fetched = new Download().into(folder, at("/long.zip"));

    assertThat(asked).singleElement().asString().startsWith("bytes=");
    assertThat(fetched.file()).hasBinaryContent(aLongFile(2));
  }

  @Test
  void aFileThatHasMovedIsFollowedAndKeepsTheNameItWasAskedFor() throws IOException {
    assertThat(new Download().into(folder, at("/moved.zip")).file())
        .hasFileName("moved.zip")
        .hasBinaryContent(FILE);
  }

  @Test
  void aWebPageInPlaceOfTheFileIsToldAndNotKept() throws IOException {
    assertThatThrownBy(() -> new Download().into(folder, at("/terms.zip")))
        .hasMessageContaining("answers with a web page and not with terms.zip");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void withoutANetworkThePublisherIsNamed() {
    publisher.stop(0);
    assertThatThrownBy(() -> new Download().into(folder, at("/2027/any.zip")))
        .isInstanceOf(Download.Unreachable.class)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void whatIsDueLeadsToTheAddressOfItsYearAndSharedFilesAreFetchedOnce() throws IOException {
    var sets = CodeSetStore.open(folder.resolve("store"));
    var due = Publications.due(sets, LocalDate.of(2026, 10, 1));
    var addresses = Sources.ofPublishers().of(due);

    assertThat(addresses)
        .extracting(address -> address.uri().toString())
        .doesNotHaveDuplicates()
        .anyMatch(uri -> uri.endsWith("/ICD10CM/2027/icd10cm-Code%20Descriptions-2027.zip"))
        .anyMatch(uri -> uri.endsWith("/october-2026-alpha-numeric-hcpcs-file.zip"));
    assertThat(addresses.getFirst().sets()).contains("ICD-10-CM", "ICD-10-CM Addenda");
  }

  @Test
  void whatNeedsAPersonsWordIsNeverFetched() throws IOException {
    var due =
        Publications.due(CodeSetStore.open(folder.resolve("store")), LocalDate.of(2026, 10, 1));

    assertThat(due)
        .filteredOn(publication -> !publication.terms().isEmpty())
        .isNotEmpty()
        .allMatch(publication -> Sources.ofPublishers().address(publication).isEmpty());
  }

  @Test
  void anAddressOfOnesOwnThatCannotBeReadIsToldByLine() throws IOException {
    var own = Files.write(folder.resolve("own.csv"), List.of("# mirror", "ICD-10-CM, nowhere"));
    assertThatThrownBy(() -> Sources.in(own)).hasMessageContaining("line 2 has no address");
  }

  @Test
  void anAddressOfOnesOwnMaySayTheChecksum() throws IOException {
    var own =
        Files.write(
            folder.resolve("own.csv"),
            List.of("ICD-10-CM|ICD-10-PCS, https://mirror.example/{fy}.zip, " + "AB".repeat(32)));
    var due =
        Publications.due(CodeSetStore.open(folder.resolve("store")), LocalDate.of(2026, 10, 1));

    assertThat(Sources.in(own).of(due))
        .singleElement()
        .satisfies(address -> {
          assertThat(address.uri()).hasToString("https://mirror.example/2027.zip");
          assertThat(address.sets()).containsExactly("ICD-10-CM", "ICD-10-PCS");
          assertThat(address.sha256()).isEqualTo("ab".repeat(32));
        });
  }

  /// A file of 100,000 bytes whose line breaks whenever so many have gone over it.
  private List<String> publishes(String path, byte[] file, int breaksAfter) {
    var asked = new java.util.concurrent.CopyOnWriteArrayList<String>();
    var tag = "\"" + file[0] + "\"";
    publisher.createContext(
        path,
        call -> {
          var range = call.getRequestHeaders().getFirst("Range");
          asked.add(range == null ? "all of it" : range);
          boolean same = tag.equals(call.getRequestHeaders().getFirst("If-Range"));
          int from = range != null && same ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
          call.getResponseHeaders().add("ETag", tag);
          int end = Math.min(file.length, from + breaksAfter);
          var rest = java.util.Arrays.copyOfRange(file, from, end);
          if (end < file.length) {
            breaking(call, rest, file.length - from, from > 0 ? 206 : 200);
          }
          call.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
          call.getResponseBody().write(rest);
          call.close();
        });
    return asked;
  }

  private static byte[] aLongFile(int first) {
    var bytes = new byte[100_000];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) (first + at % 97);
    }
    return bytes;
  }

  private static void breaking(HttpExchange call, byte[] bytes, int announced) throws IOException {
    breaking(call, bytes, announced, 200);
  }

  private static void breaking(HttpExchange call, byte[] bytes, int announced, int status)
      throws IOException {
    call.sendResponseHeaders(status, announced);
    call.getResponseBody().write(bytes);
    call.getResponseBody().flush();
    LockSupport.parkNanos(300_000_000); // what was sent is read before the line breaks
    throw new IOException("the line breaks");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + publisher.getAddress().getPort() + path);
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new IllegalStateException(taken);
    }
  }
}
