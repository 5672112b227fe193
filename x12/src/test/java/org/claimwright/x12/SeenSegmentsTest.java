package org.claimwright.x12;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenSegmentsTest {

  private static final String ISA =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260101*1200*^*00501"
          + "*000000001*0*T*:~GS*HC*S*R*20260101*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~";

  @Test
  void segmentsThatComeAgainAreReadAsTheyStandEachTime() {
    var file = new StringBuilder(ISA);
    for (var i = 0; i < 3_000; i++) {
      file.append("REF*EI*34555014").append(i % 7).append("~LX*").append(i % 3 + 1);
      file.append("~SV1*HC:9921").append(i % 9).append(":25*150*UN*1***1:2~REF*6R*").append(i);
      file.append("~N3*").append(i % 500).append(" ELM COURT~A~");
    }
    var bytes = file.toString().getBytes(US_ASCII);
    var stream = X12Reader.of(new ByteArrayInputStream(bytes));
    assertThat(read(X12Reader.of(bytes))).isEqualTo(texts(file.toString()));
    assertThat(read(stream)).isEqualTo(texts(file.toString()));
  }

  private static List<String> texts(String file) {
    var texts = new ArrayList<String>();
    var offset = 0;
    for (var text : file.split("~", -1)) {
      if (!text.isEmpty()) {
        var elements = text.startsWith("ISA") ? 16 : text.split("\\*", -1).length - 1;
        texts.add(offset + " " + text + " " + elements);
      }
      offset += text.length() + 1;
    }
    return texts;
  }

  private static List<String> read(X12Reader reader) {
    var texts = new ArrayList<String>();
    while (reader.next()) {
      var segment = reader.segment();
      texts.add(segment.offset() + " " + segment.text() + " " + segment.size());
    }
    return texts;
  }

  @Test
  void otherDelimitersInTheNextInterchangeTakeTheSameBytesApartAnew() {
    var first = ISA + "REF*EI*1|2:3~REF*EI*1|2:3~SE*4*0001~GE*1*1~IEA*1*000000001~";
    var second = first.replace("*:~GS", "*|~GS");
    var reader = X12Reader.of((first + second).getBytes(US_ASCII));
    var parts = new ArrayList<String>();
    while (reader.next()) {
      if (reader.segment().is("REF")) {
        parts.add(reader.segment().component(2, 1));
      }
    }
    assertThat(parts).containsExactly("1|2", "1|2", "1", "1");
  }

  @Test
  void aCodeThatComesAgainOnAnotherDayIsAskedForAgain() {
    CodeLists lists =
        (list, code, on) ->
            code.equals("83036") && on.isAfter(LocalDate.of(2026, 2, 1))
                ? CodeLists.Standing.UNKNOWN
                : CodeLists.Standing.VALID;
    var claim =
        Files837.CLAIM.substring(Files837.CLAIM.indexOf("CLM"), Files837.CLAIM.indexOf("SE*"));
    var earlier = claim.replace("20260309", "20260109");
    var file =
        Files837.CLAIM
            .replace(claim, earlier + earlier + claim + earlier + claim)
            .replace("SE*31", "SE*79");

    var problems =
        X12Validator.validate(Files837.bytes(file), Validation.ALONE.with(lists)).problems();

    assertThat(problems)
        .extracting(X12Problem::position, X12Problem::element)
        .containsExactly(tuple(54, "SV101-2"), tuple(78, "SV101-2"));
  }

  @Test
  void whatIsRightInOneLoopIsStillWrongInAnother() {
    var text = Files837.CLAIM;
    var level = text.substring(text.indexOf("HL*1"), text.indexOf("SE*"));
    var second =
        level
            .replace("HL*1**", "HL*3**")
            .replace("HL*2*1*", "HL*4*3*")
            .replace("N4*BOSTON*MA*021081234", "N4*BOSTON*MA*02108");
    var file = text.replace(level, level + second).replace("SE*31", "SE*56");

    var problems = X12Validator.validate(Files837.bytes(file)).problems();

    assertThat(problems)
        .extracting(X12Problem::position, X12Problem::element)
        .containsExactly(tuple(37, "N403"));
  }
}
