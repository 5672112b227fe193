package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwright.app.encoder.CodeView.Past;
import org.claimwright.app.encoder.CodeView.TabularPlace;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeHistory;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.springframework.stereotype.Component;

/// Gathers what is known of a code on a date.
@Component
class CodeLooks {

  private static final int CATEGORY = 3;

  private final CodeSets codeSets;

  CodeLooks(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  Optional<CodeView> of(CodeSystem system, String written, LocalDate on) {
    return codeSets
        .find(system, written.toUpperCase(Locale.ROOT), on)
        .flatMap(code ->
            codeSets
                .release(system, on)
                .map(release ->
                    new CodeView(
                        code,
                        release,
                        NoteGroup.of(notes(code, on), code.code()),
                        place(code, on),
                        past(code))));
  }

  /// The first day without a code that was there before, the latest up to a day.
  Optional<LocalDate> goneFrom(CodeSystem system, String written, LocalDate day) {
    return codeSets.reference().history().of(system, written.toUpperCase(Locale.ROOT)).stream()
        .filter(event -> event.change() == CodeHistory.Change.DELETED)
        .map(CodeHistory.Event::on)
        .filter(on -> !on.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /// What took a diagnosis's place by the publisher's table; empty when it does not say.
  List<String> followers(CodeSystem system, String written) {
    return system == CodeSystem.ICD10CM
        ? codeSets.reference().history().successors(written.toUpperCase(Locale.ROOT))
        : List.of();
  }

  private List<org.claimwright.codesets.CodeNote> notes(Code code, LocalDate on) {
    return code.system() == CodeSystem.ICD10CM ? codeSets.notes(code.code(), on) : List.of();
  }

  private TabularPlace place(Code code, LocalDate on) {
    if (code.system() != CodeSystem.ICD10CM) {
      return TabularPlace.NONE;
    }
    var above = above(code.code(), on);
    var siblings =
        above.isEmpty() ? List.<Code>of() : codeSets.children(above.getLast().code(), on);
    return new TabularPlace(
        above,
        siblings,
        codeSets.children(code.code(), on),
        codeSets.seventhCharacters(code.code(), on));
  }

  /// From the category down: E11, E11.4 for E11.42.
  private List<Code> above(String code, LocalDate on) {
    var bare = code.replace(".", "");
    var found = new ArrayList<Code>();
    for (int length = CATEGORY; length < bare.length(); length++) {
      codeSets.find(CodeSystem.ICD10CM, bare.substring(0, length), on).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private Past past(Code code) {
    var reference = codeSets.reference();
    var diagnosis = code.system() == CodeSystem.ICD10CM;
    return new Past(
        reference.history().of(code.system(), code.code()).reversed(),
        diagnosis ? reference.history().predecessors(code.code()) : List.of(),
        diagnosis ? reference.history().successors(code.code()) : List.of(),
        reference.changeovers(code.system()));
  }
}
