package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimwright.coding.Remark;
import org.claimwright.coding.SpecificityGap;
import org.claimwright.coding.em.VisitLadder;

/// What the engine made of the documents beside the codes.
///
/// @param documents the numbers of those it read
/// @param sections as it found them
/// @param levels the visit's E/M level with its worksheet, and those a coder has filled in
/// @param remarks what a coder should know of the note itself
/// @param gaps what suggested codes leave open and a query could ask
public record Reading(
    List<Long> documents,
    List<SectionMark> sections,
    List<EmSheet> levels,
    List<Remark> remarks,
    List<SpecificityGap> gaps) {

  /// Before anything was read.
  public static final Reading NOTHING =
      new Reading(List.of(), List.of(), List.of(), List.of(), List.of());

  public Reading {
    documents = List.copyOf(documents);
    sections = List.copyOf(sections);
    levels = List.copyOf(levels);
    remarks = List.copyOf(remarks);
    gaps = List.copyOf(Objects.requireNonNullElse(gaps, List.of()));
  }

  /// The same reading with these remarks in the place of its own.
  Reading remarking(List<Remark> others) {
    return new Reading(documents, sections, levels, others, gaps);
  }

  /// The same reading with what people decided on the one before: the worksheets that they filled
  /// in, and whose note it is where the documents are the same.
  Reading after(Reading before) {
    var filledIn = before.levels().stream().filter(EmSheet::isByPerson);
    var all = withLevels(Stream.concat(filledIn, levels.stream()).toList());
    return before.documents().equals(documents)
        ? all.remarking(PatientDoubt.keeping(before, remarks))
        : all;
  }

  /// The same reading with a coder's worksheet in the place of that for the same kind of visit.
  Reading rated(EmSheet sheet) {
    var others = levels.stream().filter(one -> !one.isFor(sheet.code()));
    return withLevels(Stream.concat(Stream.of(sheet), others).toList());
  }

  /// The worksheet for a visit's code.
  Optional<EmSheet> levelOf(String code) {
    return levels.stream().filter(one -> one.isFor(code)).findFirst();
  }

  /// What a code leaves open.
  public Optional<SpecificityGap> gapOf(String code) {
    return gaps.stream().filter(gap -> gap.code().equals(code)).findFirst();
  }

  private Reading withLevels(List<EmSheet> others) {
    return new Reading(documents, sections, others, remarks, gaps);
  }

  /// A part of a document under one heading.
  ///
  /// @param heading as written, `""` before any heading
  public record SectionMark(long document, int start, int end, String heading) {}

  /// An E/M level and the worksheet it rests on.
  ///
  /// @param basis `MDM`, `time` or `preventive`
  /// @param by who filled it in, `""` for the engine
  public record EmSheet(String code, String basis, List<Element> elements, String by) {
    public EmSheet {
      elements = List.copyOf(elements);
      by = Objects.requireNonNullElse(by, "");
    }

    public boolean isByPerson() {
      return !by.isEmpty();
    }

    /// Whether it is a worksheet for that code: its own, or another level of such a visit.
    boolean isFor(String other) {
      return code.equals(other)
          || (VisitLadder.holding(code).isPresent() && VisitLadder.holding(other).isPresent());
    }

    Optional<Element> element(String name) {
      return elements.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// One element: problems, data, risk or time.
    public record Element(String name, String level, String why, List<Evidence> evidence) {
      public Element {
        evidence = List.copyOf(evidence);
      }
    }
  }
}
