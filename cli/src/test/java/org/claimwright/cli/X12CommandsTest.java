package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `x12` says of files that hold, of files that do not, and of what is no X12 at all.
class X12CommandsTest {

  private static final String QUESTION =
      """
      ISA*00*          *00*          *ZZ*HILLSIDE       *ZZ*PLAINPAYER     *260310*0915*^*00501*000000042*0*T*:~
      GS*HS*HILLSIDE*PLAINPAYER*20260310*0915*7*X*005010X279A1~
      ST*270*0001*005010X279A1~
      BHT*0022*13*Q1*20260310*0915~
      HL*1**20*1~
      NM1*PR*2*PLAIN PAYER*****PI*PLAIN~
      HL*2*1*21*1~
      NM1*1P*1*ROWE*ADA****XX*1234567893~
      HL*3*2*22*0~
      NM1*IL*1*MUSTER*ERIKA****MI*PP0001~
      EQ*30~
      SE*10*0001~
      GE*1*7~
      IEA*1*000000042~
      """;

  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    return Claimwright.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(words);
  }

  private String file(String name, String text, Charset charset) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(charset)).toString();
  }

  private String file(String text) throws IOException {
    return file("question.edi", text, StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatHoldsIsAccepted() throws IOException {
    assertThat(run("x12", "validate", "--format", "json", file(QUESTION))).isZero();

    var answer = Json.parseObject(out.toString());
    assertThat(answer).containsEntry("accepted", true).containsKeys("file", "problems");
    assertThat(Json.list(answer, "transactions")).hasSize(1);
  }

  @Test
  void aFaultIsToldWithItsPlace() throws IOException {
    var bad = file(QUESTION.replace("HL*3*2*22*0~", "HL*3*2*22*7~"));

    assertThat(run("x12", "validate", "--format", "json", bad)).isEqualTo(1);

    var answer = Json.parseObject(out.toString());
    assertThat(answer).containsEntry("accepted", false);
    assertThat(Json.list(answer, "problems").getFirst().toString())
        .contains("X12-ELEMENT-CODE", "HL04", "2000C", "position=9");
  }

  @ParameterizedTest
  @CsvSource({
    "'PK\u0003\u0004 archive', Unpack",
    "'%PDF-1.7', PDF",
    "'', empty",
    "'   ', empty",
    "'{\"a\":1}', JSON",
    "'Dear Sirs', begin with ISA",
    "'UNA:+.? ', EDIFACT",
    "'GS*HC*A', ISA is missing"
  })
  void whatIsNoX12IsNamedInOneLine(String text, String word) throws IOException {
    assertThat(run("x12", "validate", file(text))).isEqualTo(2);
    assertThat(err.toString()).contains(word).hasLineCount(1);
  }

  @Test
  void wideTextIsNamed() throws IOException {
    var wide = file("wide.edi", QUESTION, StandardCharsets.UTF_16);

    assertThat(run("x12", "validate", wide)).isEqualTo(2);
    assertThat(err.toString()).contains("UTF-16");
  }

  @Test
  void aFolderIsNamed() {
    assertThat(run("x12", "validate", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is a folder");
  }

  @Test
  void anOlderVersionIsToldWithWhatToDo() throws IOException {
    var old = file(QUESTION.replace("005010X279A1", "004010X092A1"));

    assertThat(run("x12", "validate", old)).isEqualTo(1);
    assertThat(out.toString()).contains("Only 005010 is read here");
  }

  @Test
  void oneUnreadableFileDoesNotHideTheOthers() throws IOException {
    var good = file(QUESTION);
    var absent = folder.resolve("absent.edi").toString();

    assertThat(run("x12", "validate", absent, good)).isEqualTo(2);
    assertThat(out.toString()).contains(good + ": accepted");
    assertThat(err.toString()).contains("does not exist");
  }

  @Test
  void aCutFileAndOneWithNulBytesAreTold() throws IOException {
    for (var bad : new String[] {QUESTION.substring(0, 300), QUESTION.replace("ADA", "A\0A")}) {
      assertThat(run("x12", "validate", file(bad))).isEqualTo(1);
    }
  }

  @Test
  void aPartnersRulesAreLookedAt() throws IOException {
    var rules =
        file("rules.txt", "R1 270 2110C EQ01 is 98 -- visits only\n", StandardCharsets.UTF_8);

    assertThat(run("x12", "validate", "--partner", rules, file(QUESTION))).isEqualTo(1);
    assertThat(out.toString()).contains("visits only", "level 7");
  }

  @Test
  void levelsAboveTheOneAskedForAreLeftOut() throws IOException {
    var rules =
        file("rules.txt", "R1 270 2110C EQ01 is 98 -- visits only\n", StandardCharsets.UTF_8);
    var question = file(QUESTION);

    assertThat(run("x12", "validate", "--level", "6", "--partner", rules, question)).isZero();
    assertThat(run("x12", "validate", "--level", "8", question)).isEqualTo(2);
    assertThat(err.toString()).contains("1 to 7");
  }

  @Test
  void aLineThatIsNoRuleIsRefused() throws IOException {
    var rules = file("rules.txt", "do what I mean\n", StandardCharsets.UTF_8);

    assertThat(run("x12", "validate", "--partner", rules, file(QUESTION))).isEqualTo(2);
    assertThat(err.toString()).contains("line 1");
  }

  @Test
  void theAnswerToAFileIsAnX12FileItself() throws IOException {
    assertThat(run("x12", "ack", file(QUESTION))).isZero();

    var answer = file("answer.edi", out.toString(), StandardCharsets.UTF_8);
    assertThat(run("x12", "validate", answer)).isZero();
    assertThat(out.toString()).contains("AK9*A*1*1*1~");
  }

  @Test
  void aFileIsReadOutAndCounted() throws IOException {
    assertThat(run("x12", "show", file(QUESTION))).isZero();
    assertThat(out.toString()).contains("2100C", "MUSTER", "role of the party IL (subscriber)");

    assertThat(run("x12", "show", "--format", "json", file(QUESTION))).isZero();
    assertThat(out.toString()).contains("{\"loop\":\"2100C\",\"content\":[{\"segment\":\"NM1\"");

    assertThat(run("x12", "stats", "--format", "json", file(QUESTION))).isZero();
    assertThat(out.toString()).contains("\"segments\":10", "\"questions\":1");

    assertThat(run("x12", "stats", file(QUESTION))).isZero();
    assertThat(out.toString())
        .contains(": 1 interchange\n", "1 subscribers, 0 dependants, 1 questions");
  }

  @Test
  void anInterchangeIsReadWhereverItIsCut() throws IOException {
    var bytes = QUESTION.getBytes(StandardCharsets.UTF_8);
    for (var length : Stream.iterate(1, n -> n < bytes.length - 25, n -> n + 37).toList()) {
      Files.write(folder.resolve("cut.edi"), Arrays.copyOf(bytes, length));
      assertThat(run("x12", "validate", folder.resolve("cut.edi").toString())).isPositive();
    }
  }
}
