package org.claimwright.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.claimwright.app.testing.AppTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The application behind a proxy that ends the encryption and says so.
@AppTest
class BehindAProxyTest {

  @LocalServerPort private int port;

  @Test
  void theSessionsCookieIsKeptToEncryptedConnections() throws Exception {
    assertThat(asked("https").headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("claimwright=") && cookie.contains("Secure"));
    assertThat(asked("https").headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void withoutEncryptionTheCookieStillComes() throws Exception {
    assertThat(asked("http").headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("claimwright=") && !cookie.contains("Secure"));
  }

  private HttpResponse<Void> asked(String scheme) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
            .header("X-Forwarded-Proto", scheme)
            .GET()
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }
}
