package org.claimwright.app.codingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.claimwright.app.codingdesk.Decision.Standing;
import org.claimwright.app.codingdesk.MarkedNote.Run;
import org.claimwright.app.codingdesk.Reading.SectionMark;
import org.claimwright.app.encounters.DocumentId;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Assertion;
import org.junit.jupiter.api.Test;

/// How the desk shows evidence inside a note.
class MarkingANoteTest {

  private static final String NOTE =
      """
      HPI
      Knee pain. Denies fever.

      ASSESSMENT: Type 2 diabetes with neuropathy.
        Plan as before.
      """;
  private static final Stamp STAMP = new Stamp("Test", Instant.EPOCH);

  @Test
  void theWordsOfACodeAreMarkedAndItsNumberStandsBehindThem() {
    var run = only(marked(sheet(assigned(1, "E11.42", "Type 2 diabetes with neuropathy"))));
    assertThat(run.text()).isEqualTo("Type 2 diabetes with neuropathy");
    assertThat(run.look()).isEqualTo("ev ev--assigned");
    assertThat(run.chips()).extracting(CodeEntry::label).containsExactly("E11.42");
    assertThat(NOTE.substring(run.at())).startsWith(run.text());
  }

  @Test
  void negatedWordsAreNamedAsSuchAndCarryNoCode() {
    var run = only(marked(sheet(considered(1, "R50.9", "fever", Assertion.NEGATED))));
    assertThat(run.look()).isEqualTo("ev--negated");
    assertThat(run.assertion()).isEqualTo("negated");
    assertThat(run.chips()).isEmpty();
  }

  @Test
  void codesThatShareWordsShareTheirMarkAndEachIsNamedWhereItEnds() {
    var runs =
        marked(
            sheet(
                assigned(1, "E11.42", "Type 2 diabetes with neuropathy"),
                assigned(2, "G62.9", "neuropathy")));
    assertThat(runs).extracting(Run::text).containsExactly("Type 2 diabetes with ", "neuropathy");
    assertThat(runs).extracting(Run::keys).containsExactly("1", "1 2");
    assertThat(runs.getLast().chips())
        .extracting(CodeEntry::label)
        .containsExactly("E11.42", "G62.9");
    assertThat(runs.getFirst().chips()).isEmpty();
  }

  @Test
  void anAssignedCodeDecidesHowSharedWordsLook() {
    var runs =
        marked(
            sheet(
                considered(1, "Z86.39", "Type 2 diabetes", Assertion.HISTORICAL),
                assigned(2, "E11.9", "Type 2 diabetes")));
    assertThat(only(runs).look()).isEqualTo("ev ev--assigned");
  }

  @Test
  void theWorksheetOfTheVisitsLevelDoesNotPaintTheNote() {
    var run = only(marked(sheet(assigned(1, "99214", "Knee pain"))));
    assertThat(run.look()).isEqualTo("ev--plain");
    assertThat(run.chips()).isEmpty();
  }

  @Test
  void headingsBecomeTitlesAndTheirBodiesFollowWithoutColon() {
    var note = NoteMarking.of(document(), sheet());
    assertThat(note.sections())
        .extracting(section -> section.name())
        .containsExactly("HPI", "Assessment");
    assertThat(words(note.sections().getLast().title())).isEqualTo("ASSESSMENT");
    assertThat(words(note.sections().getLast().body()))
        .isEqualTo("Type 2 diabetes with neuropathy.\n  Plan as before.");
  }

  @Test
  void aNoteThatNobodyHasReadIsOneStretchOfWords() {
    var note = NoteMarking.of(document(), CodingSheet.EMPTY);
    assertThat(note.sections())
        .singleElement()
        .satisfies(section -> {
          assertThat(section.name()).isEmpty();
          assertThat(words(section.body())).isEqualTo(NOTE.strip());
        });
  }

  @Test
  void whateverIsMarkedNoWordIsLostAddedOrMoved() {
    var random = new Random(20261116);
    for (int round = 0; round < 200; round++) {
      var entries = new ArrayList<CodeEntry>();
      for (int key = 1; key <= random.nextInt(8); key++) {
        int start = random.nextInt(NOTE.length() - 1);
        int end = start + 1 + random.nextInt(NOTE.length() - start - 1);
        entries.add(entry(key, "I10", new Evidence(1, start, end, "x"), Standing.ASSIGNED));
      }
      var note = NoteMarking.of(document(), new CodingSheet(entries, Reading.NOTHING));
      assertThat(note.sections()).hasSize(1);
      assertThat(words(note.sections().getFirst().body())).isEqualTo(NOTE.strip());
      note.sections()
          .getFirst()
          .body()
          .forEach(run -> assertThat(NOTE.startsWith(run.text(), run.at())).isTrue());
    }
  }

  private static Run only(List<Run> runs) {
    assertThat(runs).hasSize(1);
    return runs.getFirst();
  }

  private static List<Run> marked(CodingSheet sheet) {
    return NoteMarking.of(document(), sheet).sections().stream()
        .flatMap(section -> section.body().stream())
        .filter(Run::isMarked)
        .toList();
  }

  private static String words(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  private static CodingSheet sheet(CodeEntry... entries) {
    int assessment = NOTE.indexOf("ASSESSMENT");
    var sections =
        List.of(
            new SectionMark(1, 0, assessment, "HPI"),
            new SectionMark(1, assessment, NOTE.length(), "ASSESSMENT"));
    return new CodingSheet(
        List.of(entries), new Reading(List.of(1L), sections, List.of(), List.of(), List.of()));
  }

  private static CodeEntry assigned(int key, String code, String words) {
    return entry(key, code, evidence(words), Standing.ASSIGNED);
  }

  private static CodeEntry considered(int key, String code, String words, Assertion assertion) {
    var entry = entry(key, code, evidence(words), Standing.CONSIDERED);
    return new CodeEntry(
        key,
        entry.code(),
        entry.service(),
        new Grounds(40, "", assertion, entry.grounds().evidence()),
        entry.decision());
  }

  private static Evidence evidence(String words) {
    int start = NOTE.indexOf(words);
    return new Evidence(1, start, start + words.length(), words);
  }

  private static CodeEntry entry(int key, String code, Evidence evidence, Standing standing) {
    var system = Character.isDigit(code.charAt(0)) ? CodeSystem.CPT : CodeSystem.ICD10CM;
    return new CodeEntry(
        key,
        new CodeIdentity(system, code, "", "starter"),
        ServiceDetails.PLAIN,
        new Grounds(90, "", Assertion.AFFIRMED, List.of(evidence)),
        Decision.of(standing, Provenance.ENGINE, STAMP));
  }

  private static DocumentRecord document() {
    return new DocumentRecord(
        new DocumentId(1),
        DocumentRecord.Kind.NOTE,
        "Progress note",
        NOTE,
        new DocumentRecord.Added("Test", Instant.EPOCH));
  }
}
