package org.claimwright.app.clearinghouse;

import java.util.List;
import java.util.Optional;
import org.claimwright.claims.Submission;

/// A way to one or more payers. Calls work in the practice in scope and inside the caller's
/// transaction.
interface Route {

  /// As payers name it in their terms, such as `sandbox`.
  String name();

  /// Whom files on this route are addressed to.
  Submission.Receiver receiver();

  /// Whether what goes here is meant.
  Submission.Usage usage();

  /// Hands a file over. The same file a second time is handed over once.
  ///
  /// @param name the file's name, the same at each attempt
  void deliver(byte[] file, String name);

  /// Hands a question over and waits for its answer, a 271 or why there is none; empty where the
  /// route takes no questions.
  default Optional<byte[]> ask(byte[] question) {
    return Optional.empty();
  }

  /// Answers that wait to be collected, oldest first.
  List<Answer> waiting(int limit);

  /// An answer as it came.
  byte[] bytes(Answer answer);

  /// An answer need not be kept any longer.
  void taken(Answer answer);

  /// A file that waits on the route.
  record Answer(long id, String name) {}
}
