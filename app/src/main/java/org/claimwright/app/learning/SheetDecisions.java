package org.claimwright.app.learning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingSheet;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.codingdesk.Reading.SectionMark;
import org.claimwright.coding.Reasoning;
import org.claimwright.coding.Section;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.learning.CoderDecision;
import org.claimwright.coding.learning.CoderDecision.Answer;
import org.claimwright.coding.learning.Ranker;
import org.claimwright.coding.learning.Traits;
import org.claimwright.coding.sections.SectionReader;

/// What the sheet of a finished visit says a coder decided. Takes codes, scores and places along
/// and leaves the note's words behind. Pure.
///
/// @param visit a running number
/// @param zone in which the day of a decision is told
record SheetDecisions(int visit, CodingSheet sheet, String specialty, ZoneId zone) {

  List<CoderDecision> all() {
    return sheet.entries().stream().map(this::decision).flatMap(Optional::stream).toList();
  }

  private Optional<CoderDecision> decision(CodeEntry entry) {
    return answer(entry).map(answer -> new CoderDecision(visit, day(entry), traits(entry), answer));
  }

  /// Undecided suggestions and what the rules dropped are no decisions. A code the ranker had set
  /// aside and a person wanted after all counts as accepted, so that it is learnt from.
  private static Optional<Answer> answer(CodeEntry entry) {
    return switch (entry.decision().standing()) {
      case SUGGESTED, CONSIDERED -> Optional.empty();
      case ASSIGNED -> Optional.of(isSuggested(entry) ? Answer.ACCEPTED : Answer.ADDED);
      case REJECTED -> isSuggested(entry) ? Optional.of(Answer.REJECTED) : Optional.empty();
    };
  }

  private static boolean isSuggested(CodeEntry entry) {
    return switch (entry.decision().provenance()) {
      case ENGINE, MODEL -> true;
      case PERSON -> false;
      case BOTH -> Ranker.isSetAside(entry.grounds().why());
    };
  }

  private LocalDate day(CodeEntry entry) {
    return LocalDate.ofInstant(entry.decision().stamp().at(), zone);
  }

  private Traits traits(CodeEntry entry) {
    var grounds = entry.grounds();
    var first = grounds.evidence().stream().findFirst();
    var spans = first.map(one -> new Span(one.start(), one.end())).map(List::of).orElse(List.of());
    var reasoning =
        new Reasoning("", grounds.percent() / 100.0, spans, grounds.why(), grounds.assertion());
    var code =
        new SuggestedCode(entry.code().system(), entry.code().code(), List.of(), 1, reasoning);
    return Traits.of(code, first.map(this::sections).orElse(List.of()), specialty);
  }

  private List<Section> sections(Evidence evidence) {
    return sheet.reading().sections().stream()
        .filter(one -> one.document() == evidence.document())
        .map(SheetDecisions::section)
        .toList();
  }

  private static Section section(SectionMark mark) {
    var kind =
        SectionReader.read(mark.heading() + ":\n").sections().stream()
            .map(Section::kind)
            .findFirst()
            .orElse(Section.Kind.OTHER);
    return new Section("", kind, new Span(mark.start(), mark.end()));
  }
}
