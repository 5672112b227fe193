package org.claimwright.app.encounters;

/// A document about to be added to a visit.
public record NewDocument(DocumentRecord.Kind kind, String title, NoteText text) {

  public NewDocument {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document has no title");
    }
  }
}
