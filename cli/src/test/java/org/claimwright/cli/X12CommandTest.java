package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimwright.x12.X12Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class X12CommandTest {

  /// A small 999, whose names are invented.
  private static final String ANSWER =
      """
      ISA*00*          *00*          *ZZ*PLAINPAYER     *ZZ*HILLSIDE       *260311*0830*^*00501*000000012*1*T*:~
      GS*FA*PLAINPAYER*HILLSIDE*20260311*0830*1*X*005010X231A1~
      ST*999*0001*005010X231A1~
      AK1*HC*7*005010X222A1~
      AK2*837*0001*005010X222A1~
      IK5*A~
      AK9*A*1*1*1~
      SE*6*0001~
      GE*1*1~
      IEA*1*000000012~
      """;

  @TempDir private Path folder = Path.of(".");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Claimwright.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void anAcceptedFileExitsWithZero() throws IOException {
    var file = file("good.999", ANSWER);

    assertThat(run("x12", "validate", file)).isZero();
    assertThat(out.toString()).contains("999 0001 accepted");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void jsonHoldsTheKeysScriptsRelyOnInOrder() throws IOException {
    var file = file("bad.999", ANSWER.replace("IK5*A", "IK5*Q"));

    assertThat(run("x12", "validate", "--format", "json", file)).isEqualTo(1);
    var object = Json.parseObject(out.toString());
    assertThat(object.keySet()).containsExactly("file", "accepted", "transactions", "problems");
    assertThat(object.get("accepted")).isEqualTo(false);
    assertThat(keys(first(object, "transactions")))
        .containsExactly("type", "version", "control", "accepted");
    var problem = first(object, "problems");
    assertThat(keys(problem))
        .containsExactly(
            "code",
            "severity",
            "snip",
            "segment",
            "position",
            "loop",
            "element",
            "value",
            "message",
            "citation");
    assertThat((Object) problem.get("position")).isEqualTo(6L);
    assertThat((Object) problem.get("element")).isEqualTo("IK501");
  }

  private static Map<?, ?> first(Map<String, @Nullable Object> object, String key) {
    return Json.list(object, key).getFirst() instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<String> keys(Map<?, ?> object) {
    return object.keySet().stream().map(String::valueOf).toList();
  }

  @Test
  void whatCannotBeReadIsOneLineAndTwoAndTheOthersAreStillValidated() throws IOException {
    var zip = file("claims.zip", "PK\3\4");
    var good = file("good.999", ANSWER);

    assertThat(run("x12", "validate", zip, folder.toString(), good)).isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("zip archive"))
        .anyMatch(line -> line.contains("is a folder"));
    assertThat(out.toString()).contains("good.999: accepted");
  }

  @Test
  void anAnswerIsPrintedThatIsItselfValid() throws IOException {
    var file = file("asking.999", ANSWER);

    assertThat(run("x12", "ack", "--control", "77", file)).isZero();
    var answer = out.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(X12Validator.validate(answer).problems()).isEmpty();
    assertThat(out.toString()).contains("TA1*000000012*260311*0830*A*000~IEA*0*000000077~");
  }

  @Test
  void aFileIsReadOutByLoop() throws IOException {
    assertThat(run("x12", "show", file("good.999", ANSWER))).isZero();
    assertThat(out.toString().lines())
        .contains("      2000 a transaction of it", "        IK5: transaction answer A");
  }

  @Test
  void statsCountTransactionsAndSegments() throws IOException {
    assertThat(run("x12", "stats", "--format", "json", file("good.999", ANSWER))).isZero();
    var object = Json.parseObject(out.toString());
    assertThat((Object) first(object, "transactions").get("segments")).isEqualTo(6L);
  }

  @Test
  void aCommandWithoutArgumentsIsAUsageError() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("x12")).isEqualTo(2);
    assertThat(run("x12", "validate")).isEqualTo(2);
    assertThat(err.toString()).contains("x12 validate");
  }

  @Test
  void jsonTextSurvivesWritingAndReading() {
    var text = "quote \" slash \\ tab \t line \n bell \u0007 ü € \uD83D\uDE00 half \uD83D";

    assertThat(Json.parse(Json.write(List.of(text)))).isEqualTo(List.of(text));
    assertThat(Json.quote("\u0007")).isEqualTo("\"\\u0007\"");
  }
}
