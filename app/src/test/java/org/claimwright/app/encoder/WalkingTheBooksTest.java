package org.claimwright.app.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
      </letter></ICD10CM.index>
      """;

  @Autowired private Show show;
  @TempDir private Path folder = Path.of(".");

  @BeforeEach
  void theIndexIsLoaded() throws IOException {
    var file = Files.writeString(folder.resolve("icd10cm-index-2026.xml"), INDEX);
    Importer.into(folder.resolve("store")).run(List.of(file));
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

  private ExtendedModelMap page(String letters, String term, String q) throws IOException {
    var model = new ExtendedModelMap();
    new IndexPages(CodeSetStore.open(folder.resolve("store")), show)
        .book("diseases", letters, term, new Lookup(q, "2026-11-12", "", ""), model);
    return model;
  }

  private static List<String> titles(ExtendedModelMap model, String name) {
    return ((List<?>) Objects.requireNonNull(model.get(name)))
        .stream().map(entry -> ((IndexBook.Entry) entry).title()).toList();
  }
}
