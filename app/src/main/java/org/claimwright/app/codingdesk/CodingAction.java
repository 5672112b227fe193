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
  ///
  /// @param reason in a person's words, `""` for none
  record Reject(int key, String reason) implements CodingAction {}

  /// Takes an assigned code off; one the engine suggested is a suggestion again.
  record Remove(int key) implements CodingAction {}

  /// Puts another code of the same system in the place of one, with its words, pointers and order.
  record Exchange(int key, String code) implements CodingAction {}

  /// Sets the level of a visit by the coder's own worksheet.
  record Rate(int key, LevelRating rating) implements CodingAction {}

  /// Brings a rejected code back among the suggestions.
  record Restore(int key) implements CodingAction {}

  /// Adds a code of the coder's own, or further words to one that is there.
  ///
  /// @param marked the words it rests on, as a person marked them; may be empty
  record Add(CodeSystem system, String code, List<MarkedWords> marked) implements CodingAction {
    public Add {
      marked = List.copyOf(marked);
    }
  }

  /// Adds the codes of a template; those that are assigned already stay as they are.
  record AddAll(String template, List<CodeTemplate.Kept> codes) implements CodingAction {
    public AddAll {
      codes = List.copyOf(codes);
    }
  }

  /// Settles that the note is about the patient of the visit and nobody else.
  record ConfirmPatient() implements CodingAction {}

  /// Words of a document that a person marked.
  ///
  /// @param start in UTF-16 code units of the document's text
  /// @param end exclusive
  record MarkedWords(long document, int start, int end) {}

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
