package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every loaded code set, answered by date of service. Immutable and thread-safe.
public interface CodeSets {

  /// What is loaded, newest first within a set.
  List<Release> releases();

  /// The release in force for a system on a date; empty when the date lies before every loaded one.
  Optional<Release> release(CodeSystem system, LocalDate on);

  /// The code as it stood on the date; empty when unknown then. ICD codes are found with or without
  /// dot.
  Optional<Code> find(CodeSystem system, String code, LocalDate on);

  /// Every instruction that applies to an ICD-10-CM code on the date: its own first, then inherited
  /// ones from category, block and chapter.
  List<CodeNote> notes(String code, LocalDate on);

  /// The codes directly below an ICD-10-CM code in the Tabular tree, in Tabular order.
  List<Code> children(String code, LocalDate on);

  /// Every code of a system on the date, in its publisher's order.
  Stream<Code> codes(CodeSystem system, LocalDate on);

  /// Every group of words that leads to an ICD-10-CM code on the date: what the coding engine
  /// matches notes against.
  Stream<CodeTerm> terms(LocalDate on);

  /// The same words as {@link #terms}, cut into comparable words and indexed, one table for each
  /// source of words: for a matcher that would rather not build its own. Unlike {@link #terms} they
  /// may lead to codes that the release in force does not have.
  default List<TermTable> termTables(LocalDate on) {
    return List.of();
  }

  /// What stands directly below a chapter, block or code of ICD-10-CM in the Tabular tree.
  ///
  /// @param name `""` for the chapters, else a node's name: `Chapter 4`, `E08-E13`, `E11`
  default List<TabularNode> below(String name, LocalDate on) {
    return List.of();
  }

  /// The way to an ICD-10-CM code through the Tabular tree: chapter, blocks, category, and so on to
  /// the code itself.
  default List<TabularNode> path(String code, LocalDate on) {
    return List.of();
  }

  /// The 7th characters with which an ICD-10-CM code may be finished on the date, in the order of
  /// the release: only such as make a code that is there. Empty for a code that takes none.
  default List<SeventhCharacter> seventhCharacters(String code, LocalDate on) {
    return List.of();
  }

  /// What publishers issue beside the codes: the Index, NCCI, the fee schedule, history and more.
  default ReferenceTables reference() {
    return ReferenceTables.none();
  }

  /// The encoder: codes that the words, abbreviation or code fragment lead to, best first.
  List<SearchHit> search(String words, LocalDate on, int limit);

  /// The encoder within some systems only; any system that is loaded, ICD-10-PCS too.
  default List<SearchHit> search(
      String words, LocalDate on, int limit, Collection<CodeSystem> systems) {
    return search(words, on, Integer.MAX_VALUE).stream()
        .filter(hit -> systems.contains(hit.code().system()))
        .limit(limit)
        .toList();
  }
}
