package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.codingdesk.Reading.EmSheet;
import org.claimwright.app.codingdesk.Reading.SectionMark;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Remark;
import org.claimwright.coding.Span;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;

/// Turns what the engine says of the joined documents into entries of a sheet, with evidence in the
/// documents themselves. Pure.
record EngineReading(ChartText chart, CodeLookup codes, Stamp stamp) {

  private static final Pattern CHARACTER = Pattern.compile("character (\\d{1,9})");

  /// The sheet with the engine's new reading: what a person has decided stays, suggestions nobody
  /// has decided give way to the new ones.
  CodingSheet merge(CodingSheet sheet, Suggestions suggestions) {
    var kept =
        sheet.entries().stream()
            .filter(entry -> entry.is(Standing.ASSIGNED) || entry.is(Standing.REJECTED))
            .toList();
    var entries = new ArrayList<>(kept);
    int key = sheet.nextKey();
    for (var code : withLevel(suggestions)) {
      if (isNew(code, entries)) {
        entries.add(entry(key++, code, Standing.SUGGESTED, Provenance.ENGINE));
      }
    }
    for (var code : suggestions.considered()) {
      if (isNew(code, entries) || code.reasoning().assertion() != Assertion.AFFIRMED) {
        entries.add(entry(key++, code, Standing.CONSIDERED, Provenance.ENGINE));
      }
    }
    return new CodingSheet(entries, reading(suggestions).after(sheet.reading()));
  }

  /// The engine's codes, with the visit's level before the other services where the engine gave it
  /// only as a worksheet.
  private static List<SuggestedCode> withLevel(Suggestions suggestions) {
    var level = suggestions.em();
    if (level.isEmpty()
        || suggestions.codes().stream().anyMatch(code -> code.code().equals(level.get().code()))) {
      return suggestions.codes();
    }
    var all = new ArrayList<>(suggestions.codes());
    level.flatMap(EngineReading::asCode).ifPresent(all::add);
    return all;
  }

  private static Optional<SuggestedCode> asCode(EmLevel level) {
    var evidence = level.elements().stream().flatMap(one -> one.evidence().stream()).toList();
    var why =
        String.join(
            "; ", level.elements().stream().map(one -> one.name() + " " + one.level()).toList());
    return Optional.of(
        new SuggestedCode(
            CodeSystem.CPT,
            level.code(),
            List.of(),
            1,
            new org.claimwright.coding.Reasoning(
                "", 0.8, evidence, "By " + level.basis() + ": " + why + ".", Assertion.AFFIRMED)));
  }

  private static boolean isNew(SuggestedCode code, List<CodeEntry> entries) {
    return entries.stream().noneMatch(entry -> entry.code().code().equals(code.code()));
  }

  /// The sheet with what was proposed from outside; what stands on it stays.
  CodingSheet with(CodingSheet sheet, Proposed proposed) {
    var entries = new ArrayList<>(sheet.entries());
    int key = sheet.nextKey();
    for (var code : proposed.codes()) {
      if (isNew(code, entries)) {
        entries.add(entry(key++, code, Standing.SUGGESTED, Provenance.MODEL));
      }
    }
    for (var code : proposed.dropped()) {
      if (isNew(code, entries)) {
        entries.add(entry(key++, code, Standing.CONSIDERED, Provenance.MODEL));
      }
    }
    return new CodingSheet(
        entries,
        sheet.reading().remarking(PatientDoubt.keeping(sheet.reading(), proposed.remarks())));
  }

  private CodeEntry entry(int key, SuggestedCode code, Standing standing, Provenance provenance) {
    var reasoning = code.reasoning();
    return new CodeEntry(
        key,
        codes.described(code.system(), code.code()),
        new ServiceDetails(code.modifiers(), Math.max(1, code.units()), List.of()),
        new Grounds(
            (int) Math.round(reasoning.score() * 100),
            reasoning.why(),
            reasoning.assertion(),
            evidence(reasoning.evidence())),
        Decision.of(standing, provenance, stamp));
  }

  private Reading reading(Suggestions suggestions) {
    var sections = new ArrayList<SectionMark>();
    for (var section : suggestions.sections()) {
      chart
          .locate(section.span())
          .ifPresent(at ->
              sections.add(
                  new SectionMark(at.document(), at.start(), at.end(), section.heading())));
    }
    var levels = suggestions.em().map(this::sheet).map(List::of).orElse(List.of());
    var remarks = suggestions.remarks().stream().map(this::placed).toList();
    return new Reading(chart.documentIds(), sections, levels, remarks, suggestions.gaps());
  }

  /// The remark with its place in a document instead of one in the joined text.
  private Remark placed(Remark remark) {
    var at = CHARACTER.matcher(remark.where());
    if (!at.matches()) {
      return remark;
    }
    int start = Integer.parseInt(at.group(1));
    return chart
        .locate(new Span(start, start + 1))
        .map(place -> remark.at(DeskRemark.where(place.document(), place.start())))
        .orElse(remark);
  }

  private EmSheet sheet(EmLevel level) {
    return new EmSheet(
        level.code(),
        level.basis(),
        level.elements().stream()
            .map(one ->
                new EmSheet.Element(one.name(), one.level(), one.why(), evidence(one.evidence())))
            .toList(),
        "");
  }

  private List<Evidence> evidence(List<Span> spans) {
    return spans.stream()
        .map(chart::locate)
        .flatMap(Optional::stream)
        .map(EngineReading::fromItsFirstWord)
        .distinct()
        .toList();
  }

  /// A sentence behind a heading begins with the colon that ends it.
  private static Evidence fromItsFirstWord(Evidence evidence) {
    int skip = 0;
    while (skip < evidence.words().length() - 1
        && !Character.isLetterOrDigit(evidence.words().charAt(skip))) {
      skip++;
    }
    return new Evidence(
        evidence.document(),
        evidence.start() + skip,
        evidence.end(),
        evidence.words().substring(skip));
  }
}
