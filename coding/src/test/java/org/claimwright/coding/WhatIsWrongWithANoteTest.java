package org.claimwright.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhatIsWrongWithANoteTest {

  @Test
  void anEmptyNoteIsAnsweredWithWhatToDo() {
    var answer = Notes.coded(" \n ");

    assertThat(answer.codes()).isEmpty();
    assertThat(answer.remarks()).extracting(Remark::code).containsExactly("NOTE-EMPTY");
  }

  @Test
  void aBinaryFileIsNotCoded() {
    var answer = Notes.coded("%PDF-1.7\u0000\u0001\u0002 hypertension");

    assertThat(answer.codes()).isEmpty();
    assertThat(answer.remarks()).extracting(Remark::code).containsExactly("NOTE-NOT-TEXT");
  }

  @Test
  void aSpanishNoteIsNamedAsSuchAndNotCoded() {
    var answer =
        Notes.coded(
            "Paciente de 54 años que acude por dolor en la rodilla. Niega fiebre. Refiere"
                + " hipertensión en tratamiento con losartán. Se solicita una radiografía.");

    assertThat(answer.codes()).isEmpty();
    assertThat(answer.remarks()).extracting(Remark::code).containsExactly("NOTE-LANGUAGE");
  }

  @Test
  void aDateBeforeEveryReleaseIsNamedWithTheFix() {
    var note = VisitNote.of("Assessment: Hypertension.", LocalDate.of(1999, 1, 4));

    var answer = Notes.coded(note);

    assertThat(answer.codes()).isEmpty();
    assertThat(answer.remarks())
        .anySatisfy(p -> {
          assertThat(p.code()).isEqualTo("NO-RELEASE-ON-DATE");
          assertThat(p.message()).contains("1999-01-04", "codesets import");
        });
  }

  @Test
  void aNoteWithoutADiagnosisSaysSo() {
    var answer = Notes.coded("PLAN\nThe patient will come back next week.\n");

    assertThat(answer.codes()).isEmpty();
    assertThat(answer.remarks()).extracting(Remark::code).contains("NOTHING-TO-CODE");
  }

  @Test
  void fiveMegabytesAreReadInPartAndSaidSo() {
    var line = "She feels well and has no complaints about the treatment of the last week. \n";
    var text = "ASSESSMENT\n1. Hypertension.\n" + line.repeat(5_000_000 / line.length());

    var answer = Notes.coded(text);

    assertThat(answer.remarks()).extracting(Remark::code).contains("NOTE-TOO-LONG");
    assertThat(Notes.diagnoses(answer)).contains("I10");
  }
}
