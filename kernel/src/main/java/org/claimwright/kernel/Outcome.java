package org.claimwright.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What came of a piece of business: a value, perhaps with warnings, or the problems that refused
/// it.
///
/// Exceptions are for bugs and broken I/O; whatever a user can cause comes back as an outcome.
public sealed interface Outcome<T> {

  /// Done. The warnings are for a person to read; nothing was held back.
  record Ok<T>(T value, List<Problem> warnings) implements Outcome<T> {
    public Ok {
      warnings = List.copyOf(warnings);
    }
  }

  /// Refused; nothing was changed.
  record Rejected<T>(List<Problem> problems) implements Outcome<T> {
    public Rejected {
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a rejection needs a problem that says why");
      }
      problems = List.copyOf(problems);
    }
  }

  static <T> Outcome<T> ok(T value) {
    return new Ok<>(value, List.of());
  }

  static <T> Outcome<T> rejected(Problem... problems) {
    return new Rejected<>(List.of(problems));
  }

  static <T> Outcome<T> rejected(List<Problem> problems) {
    return new Rejected<>(problems);
  }

  /// The outcome with its value turned into another.
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Ok<T> ok -> new Ok<>(change.apply(ok.value()), ok.warnings());
      case Rejected<T> no -> new Rejected<>(no.problems());
    };
  }

  /// The outcome of a further step that may itself refuse; warnings of this step are kept.
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Ok<T> ok -> withWarnings(next.apply(ok.value()), ok.warnings());
      case Rejected<T> no -> new Rejected<>(no.problems());
    };
  }

  /// The value.
  ///
  /// @throws IllegalStateException when it was refused: only for callers to whom that would be a
  ///   bug
  default T orThrow() {
    return switch (this) {
      case Ok<T> ok -> ok.value();
      case Rejected<T> no ->
          throw new IllegalStateException(
              no.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
    };
  }

  /// The problems of a refusal or the warnings of a success.
  default List<Problem> problems() {
    return switch (this) {
      case Ok<T> ok -> ok.warnings();
      case Rejected<T> no -> no.problems();
    };
  }

  default boolean isOk() {
    return this instanceof Ok;
  }

  private static <R> Outcome<R> withWarnings(Outcome<R> outcome, List<Problem> earlier) {
    return switch (outcome) {
      case Ok<R> ok -> {
        var all = new java.util.ArrayList<>(earlier);
        all.addAll(ok.warnings());
        yield new Ok<>(ok.value(), all);
      }
      case Rejected<R> no -> no;
    };
  }
}
