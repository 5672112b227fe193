package org.claimwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands over a store of their own; their JSON keys are what scripts rely on.
class CodesetsCommandsTest {

  private static final String ORDER =
      row(1, "E11", 0, "Type 2 diabetes mellitus")
          + row(2, "E1142", 1, "Type 2 diabetes mellitus with diabetic polyneuropathy")
          + row(3, "I10", 1, "Essential (primary) hypertension")
          + row(4, "Z794", 1, "Long term (current) use of insulin");

  @TempDir Path folder = Path.of(".");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aHomeOfItsOwn() {
    System.setProperty(InstalledCodeSets.HOME_PROPERTY, folder.resolve("home").toString());
  }

  @AfterEach
  void homeAgain() {
    System.clearProperty(InstalledCodeSets.HOME_PROPERTY);
  }

  @Test
  void anImportIsListed() throws IOException {
    assertThat(run("import", order("icd10cm-order-2026.txt", ORDER))).isZero();
    assertThat(out.toString()).contains("ICD-10-CM FY2026, in force from 2025-10-01: 3 entries");

    assertThat(run("list", "--format", "json")).isZero();
    assertThat(keys(array().getFirst()))
        .containsExactly("set", "version", "effective", "codes", "source");
    assertThat(out.toString())
        .contains(
            "\"set\":\"ICD-10-CM\",\"version\":\"FY2026\",\"effective\":\"2025-10-01\",\"codes\":3");
  }

  @Test
  void aDamagedFileIsRefusedWithItsLineAndAnExitCode() throws IOException {
    var damaged = ORDER.replace("00002 E1142 ", "2 E1142 ");
    assertThat(run("import", order("icd10cm-order-2026.txt", damaged))).isEqualTo(2);
    assertThat(err.toString()).contains("line 2").contains("stays in force");

    assertThat(run("import", "--keep-good", order("icd10cm-order-2026.txt", damaged))).isEqualTo(1);
  }

  @Test
  void aSearchIsAnArrayOfTheKeysThatScriptsKnow() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));
    assertThat(run("search", "--format", "json", "--on", "2026-05-01", "htn")).isZero();

    assertThat(keys(array().getFirst()))
        .containsExactly("system", "code", "title", "billable", "match");
    assertThat(Json.text(array().getFirst(), "code")).isEqualTo("I10");
  }

  @Test
  void aCodeIsShownWithItsHistory() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));
    assertThat(run("show", "--format", "json", "--on", "2026-05-01", "E1142")).isZero();
    var shown = Json.parseObject(out.toString());

    assertThat(shown)
        .containsKeys("system", "code", "title", "billable", "from", "to", "version", "notes")
        .containsKeys("children", "seventhCharacters", "history", "predecessors", "successors");
    assertThat(Json.text(shown, "code")).isEqualTo("E11.42");
    assertThat(Json.list(shown, "history")).hasSize(1);
  }

  @Test
  void aCodeThatHasEndedIsToldOf() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));
    run("import", order("icd10cm-order-2027.txt", ORDER.replace("I10  ", "I15  ")));

    assertThat(run("show", "--on", "2026-11-01", "I10")).isEqualTo(1);
    assertThat(err.toString())
        .contains("I10 is not a code on 2026-11-01 (ICD-10-CM FY2027 is in force)")
        .contains("2026-10-01 FY2027 deleted");
  }

  @Test
  void anUpdateIsReadOut() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));
    run("import", order("icd10cm-order-2027.txt", ORDER.replace("I10  ", "I15  ")));
    assertThat(run("diff", "--format", "json", "FY2026", "FY2027")).isZero();
    var update = Json.parseObject(out.toString());

    assertThat(keys(update))
        .containsExactly("set", "older", "newer", "new", "deleted", "revised", "notes", "rows");
    assertThat(Json.list(update, "new")).hasSize(1);
    assertThat(out.toString()).contains("\"successors\":[\"I15\"]");
    assertThat(run("diff", "FY2026", "FY2030")).isEqualTo(2);
    assertThat(err.toString()).contains("version FY2030 is not loaded; loaded are FY2026, FY2027");
  }

  @Test
  void whatIsDueIsNamedWithItsPublisher() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));

    assertThat(run("update", "--offline", "--on", "2026-10-02")).isEqualTo(1);
    assertThat(out.toString())
        .contains("ICD-10-CM: due 2026-10-01")
        .contains("icd10cm-Code Descriptions-2027.zip")
        .contains("National Center for Health Statistics");
    assertThat(run("update", "--on", "2026-09-01", "--format", "json")).isEqualTo(1);
    assertThat(out.toString()).doesNotContain("{\"set\":\"ICD-10-CM\",");
  }

  @Test
  void whatIsFetchedIsComparedAndHeldUntilItIsSwitchedTo() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));
    try (var publisher = new Publisher()) {
      publisher.serves("/2027.zip", "icd10cm-order-2027.txt", ORDER.replace("I10  ", "I15  "));
      var sources = own("ICD-10-CM," + publisher.address() + "/{fy}.zip");

      assertThat(run("update", "--on", "2026-10-02", "--sources", sources)).isEqualTo(1);
      assertThat(out.toString())
          .contains("fetched  " + publisher.address() + "/2027.zip")
          .contains("sha256")
          .contains("ICD-10-CM FY2026 → FY2027: 1 new, 1 deleted, 0 revised")
          .contains("codesets switch ICD-10-CM FY2027");
      assertThat(run("show", "--on", "2026-10-02", "I10")).isZero();

      assertThat(run("switch", "ICD-10-CM", "FY2027")).isZero();
      assertThat(run("show", "--on", "2026-10-02", "I10")).isEqualTo(1);
      assertThat(run("show", "--on", "2026-09-30", "I10")).isZero();

      assertThat(run("hold", "ICD-10-CM", "FY2027")).isZero();
      assertThat(run("show", "--on", "2026-10-02", "I10")).isZero();
    }
  }

  @Test
  void aFetchedFileThatIsNotAReleaseIsToldAndNothingChanges() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));
    try (var publisher = new Publisher()) {
      publisher.serves("/2027.zip", "icd10cm-order-2027.txt", ORDER.substring(0, 90));
      run(
          "update",
          "--on",
          "2026-10-02",
          "--sources",
          own("ICD-10-CM," + publisher.address() + "/{fy}.zip"));

      assertThat(out.toString()).contains("problem: ").contains("ICD-10-CM: due 2026-10-01");
      assertThat(run("show", "--on", "2026-10-02", "I10")).isZero();
    }
  }

  @Test
  void aFetchedFileWithAnotherChecksumIsNotTaken() throws IOException {
    try (var publisher = new Publisher()) {
      publisher.serves("/2027.zip", "icd10cm-order-2027.txt", ORDER);
      var wrong = "," + "0".repeat(64);
      run(
          "update",
          "--on",
          "2026-10-02",
          "--sources",
          own("ICD-10-CM," + publisher.address() + "/{fy}.zip" + wrong));

      assertThat(out.toString())
          .contains("the checksum is to be 0000")
          .contains("nothing of it was taken")
          .contains("ICD-10-CM: due 2026-10-01");
      assertThat(run("show", "--on", "2026-10-02", "I10")).isZero();
    }
  }

  @Test
  void theYearBeforeInPlaceOfTheOneThatIsDueIsToldAndStaysDue() throws IOException {
    try (var publisher = new Publisher()) {
      publisher.serves("/latest.zip", "icd10cm-order-2026.txt", ORDER);
      run(
          "update",
          "--on",
          "2026-10-02",
          "--sources",
          own("ICD-10-CM," + publisher.address() + "/latest.zip"));

      assertThat(out.toString())
          .contains("but ICD-10-CM FY2026 holds from 2025-10-01, and the one of 2026-10-01 is due")
          .contains("ICD-10-CM: due 2026-10-01");
    }
  }

  @Test
  void withoutANetworkTheFileAndItsPublisherAreNamed() throws IOException {
    var closed = new Publisher();
    closed.close();

    assertThat(run("update", "--sources", own("ICD-10-CM," + closed.address() + "/{fy}.zip")))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("cannot be reached from here")
        .contains("National Center for Health Statistics");
  }

  private String own(String line) throws IOException {
    return Files.writeString(folder.resolve("sources.csv"), line).toString();
  }

  @Test
  void aRemovedVersionIsGone() throws IOException {
    run("import", order("icd10cm-order-2026.txt", ORDER));

    assertThat(run("remove", "ICD-10-CM", "FY2026")).isZero();
    assertThat(run("remove", "ICD-10-CM", "FY2026")).isEqualTo(2);
    assertThat(err.toString()).contains("version FY2026 is not in the store");
  }

  @Test
  void theIndexIsReadAsInTheBook() throws IOException {
    var index =
        "<ICD10CM.index><version>2026</version><title>Index</title><letter><title>H</title><mainTerm>"
            + "<title>Hypertension <nemod>(primary)</nemod></title><code>I10</code></mainTerm></letter></ICD10CM.index>";
    run("import", order("icd10cm-index-2026.xml", index));

    assertThat(run("index", "hypertension", "--on", "2026-05-01")).isZero();
    assertThat(out.toString()).contains("Hypertension (primary)  I10");
    assertThat(run("index", "--format", "json", "hyper", "--on", "2026-05-01")).isZero();
    assertThat(keys(array().getFirst()))
        .containsExactly("level", "title", "codes", "see", "seeAlso");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var all = new java.util.ArrayList<>(List.of("codesets"));
    all.addAll(List.of(arguments));
    return Claimwright.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, @Nullable Object>> array() {
    return (List<Map<String, @Nullable Object>>)
        java.util.Objects.requireNonNull(Json.parse(out.toString()));
  }

  private static List<String> keys(Map<String, @Nullable Object> object) {
    return List.copyOf(object.keySet());
  }

  private String order(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String row(int number, String code, int billable, String title) {
    return "%05d %-7s %d %-60.60s %s%n".formatted(number, code, billable, title, title);
  }
}
