package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.kernel.Problem;

/// What the engine made of the documents beside the codes.
///
/// @param documents the numbers of those it read
/// @param sections as it found them
/// @param levels the visit's E/M level with its worksheet, one or none
/// @param remarks what a coder should know of the note itself
public record Reading(
    List<Long> documents, List<SectionMark> sections, List<EmSheet> levels, List<Problem> remarks) {

  /// Before anything was read.
  public static final Reading NOTHING = new Reading(List.of(), List.of(), List.of(), List.of());

  public Reading {
    documents = List.copyOf(documents);
    sections = List.copyOf(sections);
    levels = List.copyOf(levels);
    remarks = List.copyOf(remarks);
  }

  /// The same reading with these remarks in the place of its own.
  Reading remarking(List<Problem> others) {
    return new Reading(documents, sections, levels, others);
  }

  /// A part of a document under one heading.
  ///
  /// @param heading as written, `""` before any heading
  public record SectionMark(long document, int start, int end, String heading) {}

  /// An E/M level and the worksheet it rests on.
  ///
  /// @param basis `MDM` or `time`
  public record EmSheet(String code, String basis, List<Element> elements) {
    public EmSheet {
      elements = List.copyOf(elements);
    }

    /// One element: problems, data, risk or time.
    public record Element(String name, String level, String why, List<Evidence> evidence) {
      public Element {
        evidence = List.copyOf(evidence);
      }
    }
  }
}
