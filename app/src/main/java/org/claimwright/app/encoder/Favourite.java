package org.claimwright.app.encoder;

import org.claimwright.codesets.CodeSystem;

/// A code that somebody keeps at hand.
///
/// @param owner whose it is
/// @param title as it stood when it was added
record Favourite(long id, Owner owner, CodeSystem system, String code, String title) {

  /// A person by username, or a specialty by its words.
  record Owner(Kind kind, String name) {

    static Owner person(String username) {
      return new Owner(Kind.PERSON, username);
    }

    static Owner specialty(String words) {
      return new Owner(Kind.SPECIALTY, words);
    }
  }

  /// Who may keep a code at hand.
  enum Kind {
    PERSON("person"),
    SPECIALTY("specialty");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  public String slug() {
    return SystemSlug.of(system);
  }
}
