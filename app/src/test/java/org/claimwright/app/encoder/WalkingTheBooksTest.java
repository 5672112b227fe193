package org.claimwright.app.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwright.app.testing.AppTest;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.Importer;
import org.claimwright.codesets.IndexBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/// The Index as it is walked through once it is loaded; the entries are ours, the layout the
/// publisher's.
@AppTest
class WalkingTheBooksTest {

  private static final String INDEX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ICD10CM.index><version>2026</version><title>Index</title>
      <letter><title>D</title>
      <mainTerm><title>Diabetes <nemod>(mellitus)</nemod></title><code>E11.9</code>
        <term level="1"><title>with</title>
          <term level="2"><title>neuropathy</title><code>E11.42</code></term>
        </term>
      </mainTerm>
      <mainTerm><title>Diabetogenic</title><see>Diabetes</see></mainTerm>
      <mainTerm><title>Fracture, burst</title><code>T14.8</code></mainTerm>
      <mainTerm><title>Fracture, traumatic</title><code>T14.8</code>
        <term level="1"><title>radius</title><code>S52.9-</code>
          <term level="2"><title>lower end</title><code>S52.50-</code></term>
        </term>
      </mainTerm>
      </letter></ICD10CM.index>
      """;

  private static final String NEOPLASMS =
      """
      <ICD10CM.index><version>2026</version>
      <indexHeading><head col="1">Neoplasm</head></indexHeading>
      <letter><title>N</title>
      <mainTerm><title>Neoplasm, neoplastic</title><cell col="2">C80.1</cell>
        <term level="1"><title>breast</title><cell col="2">C50.9-</cell>
          <term level="2"><title>axillary tail</title><cell col="2">C50.6-</cell></term></term>
        <term level="1"><title>lung</title><cell col="2">C34.9-</cell></term>
      </mainTerm></letter></ICD10CM.index>
      """;

  @Autowired private Show show;
  @TempDir private Path folder = Path.of(".");

  @BeforeEach
  void theIndexIsLoaded() throws IOException {
    var file = Files.writeString(folder.resolve("icd10cm-index-2026.xml"), INDEX);
    var table = Files.writeString(folder.resolve("icd10cm-neoplasm-2026.xml"), NEOPLASMS);
    Importer.into(folder.resolve("store")).run(List.of(file, table));
  }

  @Test
  void lettersLeadToMainTerms() throws IOException {
    assertThat(titles(page("di", "", ""), "terms"))
        .containsExactly("Diabetes (mellitus)", "Diabetogenic");
  }

  @Test
  void aMainTermOpensIntoWhatStandsBelowIt() throws IOException {
    assertThat(titles(page("", "Diabetes", ""), "entries"))
        .containsExactly("Diabetes (mellitus)", "with", "neuropathy");
  }

  @Test
  void wordsFindAnEntryWithWhatStandsAboveIt() throws IOException {
    assertThat(titles(page("", "", "neuropathy"), "entries"))
        .containsExactly("Diabetes (mellitus)", "with", "neuropathy");
  }

  @Test
  void theTermsBesideWordsAreThoseInWhichTheyWereFound() throws IOException {
    assertThat(titles(page("", "", "neuropathy"), "terms")).containsExactly("Diabetes (mellitus)");
  }

  @Test
  void theNeoplasmTableIsWalkedBySite() throws IOException {
    var b = page("neoplasms", "B", "", "");
    assertThat(titles(b, "terms")).containsExactly("breast");
    assertThat(titles(b, "entries"))
        .containsExactly("Neoplasm, neoplastic", "breast", "axillary tail");
    assertThat(titles(page("neoplasms", "", "lung", ""), "entries"))
        .containsExactly("Neoplasm, neoplastic", "lung");
    assertThat(titles(page("neoplasms", "X", "", ""), "entries")).isEmpty();
  }

  @Test
  void seeLeadsToTheMainTermTheSubTermOrTheTableItNames() throws IOException {
    assertThat(see("Fracture, traumatic")).isEqualTo("diseases: term=Fracture, traumatic");
    assertThat(see("Fracture, radius, lower end"))
        .isEqualTo("diseases: q=Fracture, radius, lower end");
    assertThat(see("Neoplasm, breast, malignant")).isEqualTo("neoplasms: q=breast");
    assertThat(see("Neoplasm, by site, malignant")).isEqualTo("neoplasms: ");
    assertThat(see("Table of Drugs and Chemicals")).isEqualTo("drugs: ");
    assertThat(see("Diabetes, of old")).isEqualTo("diseases: term=Diabetes");
  }

  private String see(String to) throws IOException {
    var redirect = new RedirectAttributesModelMap();
    var path = pages().see("diseases", to, new Lookup("", "2026-11-12", "", ""), redirect);
    var asked =
        Stream.of("term", "q")
            .filter(name -> !Objects.toString(redirect.get(name), "").isEmpty())
            .map(name -> name + "=" + redirect.get(name))
            .collect(Collectors.joining("&"));
    return path.substring(path.lastIndexOf('/') + 1) + ": " + asked;
  }

  private ExtendedModelMap page(String letters, String term, String q) throws IOException {
    return page("diseases", letters, term, q);
  }

  private ExtendedModelMap page(String slug, String letters, String term, String q)
      throws IOException {
    var model = new ExtendedModelMap();
    pages().book(slug, letters, term, new Lookup(q, "2026-11-12", "", ""), model);
    return model;
  }

  private IndexPages pages() throws IOException {
    return new IndexPages(CodeSetStore.open(folder.resolve("store")), show);
  }

  private static List<String> titles(ExtendedModelMap model, String name) {
    return ((List<?>) Objects.requireNonNull(model.get(name)))
        .stream().map(entry -> ((IndexBook.Entry) entry).title()).toList();
  }
}
