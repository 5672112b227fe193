package org.claimwright.app.queries;

import java.util.Comparator;
import java.util.List;

/// Holds a query against the compliant query practice: clinical indicators cited, nothing led to,
/// every answer left open, no yes or no for a new diagnosis, no word of money.
///
/// Source: AHIMA and ACDIS, "Guidelines for Achieving a Compliant Query Practice" (2022 update), by
/// our own reading. Pure; thread-safe.
public final class QueryLinter {

  private QueryLinter() {}

  /// One rule: its objections to a query.
  @FunctionalInterface
  interface Check {
    List<Objection> of(Asked asked);
  }

  /// A query and the words of the documents it asks about.
  record Asked(QueryKind kind, QueryText text, String documents) {}

  /// The one table of rules.
  private static final List<Check> RULES =
      List.of(
          MissingParts::of,
          MoneyWords::of,
          LeadingWords::of,
          OpenAnswers::of,
          YesOrNo::of,
          NewWords::of);

  /// The objections, the stops first and in the order of the form.
  ///
  /// @param documents the words of the note and its addenda
  public static List<Objection> objections(QueryKind kind, QueryText text, String documents) {
    var asked = new Asked(kind, text, documents);
    return RULES.stream()
        .flatMap(rule -> rule.of(asked).stream())
        .sorted(Comparator.comparing((Objection one) -> one.rule().severity()))
        .toList();
  }
}
