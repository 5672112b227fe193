package org.claimwright.app.queries;

import java.util.List;
import java.util.Optional;

/// How far a query has come.
public sealed interface QueryState {

  /// The clinician has not answered.
  record Open() implements QueryState {}

  /// The answer is in; the codes are still to follow.
  record Answered(Answer answer) implements QueryState {}

  /// The visit was coded with the answer at hand.
  ///
  /// @param codes what it was coded with
  record Settled(Answer answer, List<String> codes) implements QueryState {
    public Settled {
      codes = List.copyOf(codes);
    }
  }

  /// The coder took it back.
  record Withdrawn() implements QueryState {}

  /// The word in the database and in addresses.
  default String word() {
    return switch (this) {
      case Open open -> "open";
      case Answered answered -> "answered";
      case Settled settled -> "settled";
      case Withdrawn withdrawn -> "withdrawn";
    };
  }

  /// What the clinician answered, empty until then.
  default Optional<Answer> answered() {
    return switch (this) {
      case Open open -> Optional.empty();
      case Answered answered -> Optional.of(answered.answer());
      case Settled settled -> Optional.of(settled.answer());
      case Withdrawn withdrawn -> Optional.empty();
    };
  }

  default boolean isOpen() {
    return this instanceof Open;
  }

  default boolean isAnswered() {
    return this instanceof Answered;
  }
}
