package org.claimwright.app.clearinghouse;

import java.util.function.Function;
import org.claimwright.claims.Submission;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Questions that a payer answers while somebody waits, in the practice in scope. Keeps neither the
/// question nor the answer: that is for whoever asks.
@Component
public class RealTime {

  private static final Logger LOG = LoggerFactory.getLogger(RealTime.class);

  private final Routes routes;
  private final FileTable files;
  private final TransactionTemplate transactions;

  RealTime(Routes routes, FileTable files, TransactionTemplate transactions) {
    this.routes = routes;
    this.files = files;
    this.transactions = transactions;
  }

  /// A question as it goes out.
  ///
  /// @param controlNumber of the interchange (ISA13)
  public record Question(String route, int controlNumber, String text) {}

  /// Writes a question for a route, under the route's next control number.
  ///
  /// @param writing makes the file for the envelope it is given
  @Transactional
  public Outcome<Question> prepare(String route, Function<Submission, Outcome<byte[]>> writing) {
    var to = routes.find(route);
    if (to.isEmpty()) {
      return Outcome.rejected(routes.unknown(route));
    }
    var control = files.nextControlNumber(route);
    return writing
        .apply(routes.submission(to.get(), control))
        .map(bytes -> new Question(route, control, WireBytes.text(bytes)));
  }

  /// Hands a question over and waits for the answer, outside of any transaction of the caller's.
  ///
  /// Refused where the route takes no questions (`ROUTE-NOT-REAL-TIME`) and where it cannot be
  /// reached now (`ROUTE-UNREACHABLE`).
  public Outcome<String> ask(Question question) {
    try {
      var answer =
          transactions.execute(
              status -> routes.named(question.route()).ask(WireBytes.of(question.text())));
      return answer
          .map(bytes -> Outcome.ok(WireBytes.text(bytes)))
          .orElseGet(() -> Outcome.rejected(takesNone(question.route())));
    } catch (RuntimeException failed) {
      LOG.warn(
          "question {} by route {} failed: {}",
          question.controlNumber(),
          question.route(),
          failed.getClass().getSimpleName());
      return Outcome.rejected(
          Problem.stop(
              "ROUTE-UNREACHABLE",
              "payer",
              "The route \""
                  + question.route()
                  + "\" could not be reached. Ask again in a while."));
    }
  }

  private static Problem takesNone(String route) {
    return Problem.stop(
        "ROUTE-NOT-REAL-TIME",
        "payer",
        "The route \""
            + route
            + "\" carries claims only and answers no questions: call the payer, or choose another"
            + " route on the payer's page.");
  }
}
