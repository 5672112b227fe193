package org.claimwright.codesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    publisher.createContext(
        "/broken.zip",
        call -> {
          call.sendResponseHeaders(200, 5000);
          call.getResponseBody().write(FILE);
          call.getResponseBody().flush();
          throw new IOException("the line breaks");
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
  void aFileThatBreaksOffLeavesNothingBehind() throws IOException {
    assertThatThrownBy(() -> new Download().into(folder, at("/broken.zip")))
        .hasMessageContaining("/broken.zip broke off");
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
