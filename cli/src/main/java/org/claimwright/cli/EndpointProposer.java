package org.claimwright.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimwright.coding.VisitNote;
import org.claimwright.coding.proposals.Proposal;
import org.claimwright.coding.proposals.Proposer;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// Asks a language model over HTTP. The note is sent as it is, so it leaves the house unless the
/// endpoint is on this machine; whoever makes one of these has seen to that. One question, no
/// second try, no redirects; answers are bounded in time and size. Neither the note, the answer nor
/// the key is ever logged. Thread-safe.
public final class EndpointProposer implements Proposer {
  private static final int LONGEST_NOTE = 60_000;
  private static final int LONGEST_ANSWER = 1_000_000;
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  private final ModelEndpoint endpoint;
  private final HttpClient client;

  public EndpointProposer(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public String model() {
    return endpoint.model();
  }

  @Override
  public Outcome<List<Proposal>> propose(VisitNote note) {
    if (note.text().length() > LONGEST_NOTE) {
      return failed(
          "PROPOSER-NOTE-LONG",
          "the note has "
              + note.text().length()
              + " characters and at most "
              + LONGEST_NOTE
              + " are sent; split the record by visit");
    }
    return answer(request(note));
  }

  private HttpRequest request(VisitNote note) {
    var request =
        HttpRequest.newBuilder(endpoint.address())
            .timeout(endpoint.patience())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json");
    if (!endpoint.key().isEmpty()) {
      request.header("Authorization", "Bearer " + endpoint.key());
    }
    return request
        .POST(HttpRequest.BodyPublishers.ofString(ModelTalk.question(endpoint, note)))
        .build();
  }

  /// The time is kept over the whole answer, not only up to its head.
  private Outcome<List<Proposal>> answer(HttpRequest request) {
    var asked =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
    try {
      return read(asked.get(endpoint.patience().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      asked.cancel(true);
      return slow();
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException io
          ? unreachable(io)
          : unreachable(new IOException(e));
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      return slow();
    }
  }

  private Outcome<List<Proposal>> read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      return failed(
          "PROPOSER-KEY",
          "the endpoint refused the key (status "
              + status
              + "); check CLAIMWRIGHT_MODEL_KEY or the key file");
    }
    if (status != 200) {
      return failed(
          "PROPOSER-STATUS",
          "the endpoint answered with status " + status + "; look at its own log, or try later");
    }
    try {
      return Outcome.ok(ModelTalk.proposals(new String(response.body(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return failed(
          "PROPOSER-ANSWER",
          "the answer is not the JSON that was asked for; try again, or another model");
    }
  }

  private Outcome<List<Proposal>> slow() {
    return failed(
        "PROPOSER-SLOW",
        "there was no whole answer within "
            + endpoint.patience().toMillis() / 1000.0
            + " seconds; try later, or a faster model");
  }

  private Outcome<List<Proposal>> unreachable(IOException e) {
    if (e instanceof java.net.http.HttpTimeoutException
        && !(e instanceof java.net.http.HttpConnectTimeoutException)) {
      return slow();
    }
    return failed(
        "PROPOSER-UNREACHABLE",
        "the endpoint could not be reached or broke off, or its answer was above "
            + LONGEST_ANSWER
            + " bytes ("
            + e.getClass().getSimpleName()
            + "); check the address and that it runs");
  }

  private Outcome<List<Proposal>> failed(String code, String what) {
    return Outcome.rejected(
        Problem.warn(
            code,
            "language model",
            endpoint + " proposed nothing: " + what + ". The engine's own suggestions stand."));
  }
}
