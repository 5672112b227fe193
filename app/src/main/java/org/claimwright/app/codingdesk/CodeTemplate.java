package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.codesets.CodeSystem;

/// The codes of a usual visit, put on a sheet together.
///
/// @param owner whose it is: `person` and a username, or `specialty` and its words
/// @param codes those that hold on the day asked for, in their order
public record CodeTemplate(long id, String name, Owner owner, List<Kept> codes) {

  public CodeTemplate {
    codes = List.copyOf(codes);
  }

  /// A person or a specialty.
  public record Owner(String kind, String name) {

    static Owner person(String username) {
      return new Owner("person", username);
    }

    static Owner specialty(String words) {
      return new Owner("specialty", words);
    }

    public boolean isPerson() {
      return kind.equals("person");
    }
  }

  /// A code of it.
  ///
  /// @param position 1-based
  public record Kept(int position, CodeSystem system, String code, List<String> modifiers) {

    public Kept {
      modifiers = List.copyOf(modifiers);
    }

    /// `99213-25`.
    public String label() {
      return modifiers.isEmpty() ? code : code + "-" + String.join("-", modifiers);
    }
  }

  public String inShort() {
    return codes.stream().map(Kept::label).collect(Collectors.joining(" "));
  }
}
