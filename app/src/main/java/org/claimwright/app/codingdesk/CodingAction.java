package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.codesets.CodeSystem;

/// What a coder does with a code.
public sealed interface CodingAction {

  /// Puts a suggested code on the claim.
  record Accept(int key) implements CodingAction {}

  /// Puts every suggested code on the claim.
  record AcceptAll() implements CodingAction {}

  /// Takes a suggested or assigned code off; the engine does not suggest it again.
  record Reject(int key) implements CodingAction {}

  /// Takes an assigned code off; one the engine suggested is a suggestion again.
  record Remove(int key) implements CodingAction {}

  /// Brings a rejected code back among the suggestions.
  record Restore(int key) implements CodingAction {}

  /// Adds a code of the coder's own.
  record Add(CodeSystem system, String code) implements CodingAction {}

  /// Moves an assigned code one place among its kind.
  record Move(int key, Direction direction) implements CodingAction {}

  /// Chooses the diagnoses a service is for.
  ///
  /// @param positions 1-based, the most important first
  record Point(int key, List<Integer> positions) implements CodingAction {}

  /// Sets a service's modifiers.
  record Modify(int key, List<String> modifiers) implements CodingAction {}

  /// Sets a service's units.
  record Units(int key, int units) implements CodingAction {}

  /// Where to.
  enum Direction {
    UP,
    DOWN
  }
}
