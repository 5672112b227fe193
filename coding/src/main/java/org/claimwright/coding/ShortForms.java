package org.claimwright.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.mentions.Phrase;
import org.claimwright.coding.rules.Finding;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Token;

/// Short forms that stand for two diseases are read by the words beside them, else by what the note
/// as a whole is about, from the table `short-forms.txt`.
final class ShortForms {
  /// A short form that leads to a code, and what tells that the other one is meant.
  ///
  /// @param usual words for what the short form stands for elsewhere
  private record Row(String form, String code, String other, Pattern words, Pattern usual) {
    static Row of(String line) {
      var p = List.of(line.split(" = ", -1)).stream().map(String::strip).toList();
      return new Row(p.get(0), p.get(1), p.get(2), word(p.get(3)), word(p.get(4)));
    }

    private static Pattern word(String alternatives) {
      return Pattern.compile("\\b(" + alternatives + ")\\b");
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("short-forms.txt").stream().map(Row::of).toList();

  private static final int OF_ANOTHER_FIELD = 3;

  private final List<Passage> passages;

  ShortForms(List<Passage> passages) {
    this.passages = passages;
  }

  List<Finding> in(List<Finding> findings) {
    var read = new ArrayList<Finding>(findings.size());
    findings.forEach(finding -> read.add(read(finding)));
    return read;
  }

  private Finding read(Finding finding) {
    return ROWS.stream()
        .filter(row -> isForm(row, finding.mention().phrase()) && meansOther(row, finding))
        .findFirst()
        .map(row -> with(finding, row.other()))
        .orElse(finding);
  }

  private static boolean isForm(Row row, Phrase phrase) {
    return phrase.code().equals(row.code())
        && phrase.stems().size() == 1
        && phrase.stems().contains(row.form());
  }

  private static Finding with(Finding finding, String code) {
    var mention = finding.mention();
    var phrase =
        new Phrase(mention.phrase().stems(), code, mention.phrase().text(), Phrase.Origin.LEXICON);
    return new Finding(
        new Mention(phrase, mention.sentence(), mention.covered()),
        finding.passage(),
        finding.assertion(),
        finding.hypothetical());
  }

  private boolean meansOther(Row row, Finding finding) {
    var words = finding.mention().sentence().words();
    if (row.usual().matcher(words).find()) {
      return false;
    }
    return row.words().matcher(words).find()
        || finding.mention().sentence().tokens().stream().anyMatch(ShortForms::isEye)
        || isAbout(row);
  }

  /// `OD`, `OS` and `OU`, which are read as sides, are sides of eyes.
  private static boolean isEye(Token token) {
    boolean side = token.word().length() > 3 && token.end() - token.start() == 2;
    return side && List.of("right", "left", "bilateral").contains(token.word());
  }

  /// Whether several passages tell of that field and none of the usual one.
  private boolean isAbout(Row row) {
    long of =
        passages.stream().filter(p -> row.words().matcher(p.sentence().words()).find()).count();
    return of >= OF_ANOTHER_FIELD
        && passages.stream().noneMatch(p -> row.usual().matcher(p.sentence().words()).find());
  }
}
