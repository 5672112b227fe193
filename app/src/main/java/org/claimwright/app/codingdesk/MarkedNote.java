package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.encounters.DocumentRecord;

/// A document of a visit cut into stretches for the page: its words untouched and in order, each
/// stretch with the codes that rest on it.
///
/// @param sections as the engine found them; one without a title before it has read
record MarkedNote(DocumentRecord document, List<Section> sections) {

  /// Those that have a heading.
  public List<Section> named() {
    return sections.stream().filter(section -> !section.name().isEmpty()).toList();
  }

  /// What is under one heading.
  ///
  /// @param id of the element on the page
  /// @param name the heading for lists, `""` where there is none
  record Section(String id, String name, List<Run> title, List<Run> body) {}

  /// A stretch of words that the same codes rest on.
  ///
  /// @param at where it begins in the document, in UTF-16 code units
  /// @param codes those that rest on it; none for plain words
  /// @param ends those of them whose evidence ends here: their numbers are shown behind it
  record Run(int at, String text, List<CodeEntry> codes, List<CodeEntry> ends) {

    public boolean isMarked() {
      return !codes.isEmpty();
    }

    /// The keys of the codes, for the page's script.
    public String keys() {
      return String.join(" ", codes.stream().map(code -> Integer.toString(code.key())).toList());
    }

    /// How it looks: by the code nearest to the claim.
    public String look() {
      return EvidenceLook.of(codes).css();
    }

    /// The assertion to name behind the words, `""` where none is needed.
    public String assertion() {
      return ends.isEmpty() ? "" : EvidenceLook.of(codes).spoken();
    }

    /// The codes named behind the words.
    public List<CodeEntry> chips() {
      return ends.stream().filter(EvidenceLook::isNamed).toList();
    }
  }

  MarkedNote {
    sections = List.copyOf(sections);
  }

  /// How many codes that are assigned or suggested rest on it.
  public long codeCount() {
    return sections.stream()
        .flatMap(section -> section.body().stream())
        .flatMap(run -> run.codes().stream())
        .filter(EvidenceLook::isNamed)
        .map(CodeEntry::key)
        .distinct()
        .count();
  }

  /// The icon of the document's kind.
  public String icon() {
    return switch (document.kind()) {
      case NOTE -> "file-text";
      case ADDENDUM -> "pencil";
      case RESULT -> "flask";
      case OTHER -> "paperclip";
    };
  }
}
