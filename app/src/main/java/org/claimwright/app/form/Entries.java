package org.claimwright.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// The entries of one form as they were typed, and what is wrong with them.
///
/// Each read adds a problem when the field cannot be read; {@link #outcome} then tells all of them
/// at once. A template shows `entries.get('birthDate')` in the field and
/// `entries.wrong('birthDate')` beside it. Mutable, for one request.
public final class Entries {

  private final Map<String, String> typed;
  private final List<Problem> problems = new ArrayList<>();

  private Entries(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  /// The parameters of a request, or the values an edit begins with.
  public static Entries of(Map<String, String> typed) {
    return new Entries(typed);
  }

  /// A form not yet filled in.
  public static Entries empty() {
    return new Entries(Map.of());
  }

  /// What stands in the field, `""` for none, without blanks around it.
  public String get(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  public boolean has(String field) {
    return !get(field).isEmpty();
  }

  /// The words of a field that must be filled in.
  public Optional<String> required(String field, String label) {
    return required(field, label, Function.identity());
  }

  /// The value of a field that must be filled in.
  ///
  /// @param read throws IllegalArgumentException with a message for the person who typed
  public <T> Optional<T> required(String field, String label, Function<String, T> read) {
    if (!has(field)) {
      refuse("FORM-MISSING", field, label + " is missing: fill it in.");
      return Optional.empty();
    }
    return given(field, label, read);
  }

  /// The value of a field that may be left empty.
  public <T> Optional<T> optional(String field, String label, Function<String, T> read) {
    return has(field) ? given(field, label, read) : Optional.empty();
  }

  /// A day of a field that must be filled in.
  public Optional<LocalDate> day(String field, String label) {
    return required(field, label, Days::read);
  }

  /// Refuses the field.
  ///
  /// @param message names the value and the fix
  public void refuse(String code, String field, String message) {
    problems.add(Problem.stop(code, field, message));
  }

  /// Adds what a facade refused, each beside the field it names.
  public void refuse(List<Problem> refused) {
    problems.addAll(refused);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// What is wrong with a field, `""` when nothing is.
  public String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.where().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse("");
  }

  /// The value, or every problem found so far.
  public <T> Outcome<T> outcome(java.util.function.Supplier<T> value) {
    return problems.isEmpty() ? Outcome.ok(value.get()) : Outcome.rejected(problems());
  }

  private <T> Optional<T> given(String field, String label, Function<String, T> read) {
    try {
      return Optional.of(read.apply(get(field)));
    } catch (IllegalArgumentException unreadable) {
      refuse("FORM-VALUE", field, label + ": " + unreadable.getMessage() + ".");
      return Optional.empty();
    }
  }
}
