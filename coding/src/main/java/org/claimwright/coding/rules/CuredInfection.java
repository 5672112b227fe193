package org.claimwright.coding.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.mentions.Mention;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;

/// An infection that treatment has ended is told by its history and not as if it were present
/// (Official Guidelines I.C.21.c.4), from the table `cured.txt`.
final class CuredInfection {
  /// An infection by its codes and names, and the code of its history.
  private record Row(List<String> codes, String history, Pattern names) {
    static Row of(String line) {
      var p = line.split(" = ", 3);
      return new Row(
          List.of(p[0].strip().split(" ", -1)),
          p[1].strip(),
          Pattern.compile("\\b(" + p[2].strip() + ")"));
    }

    boolean isOf(Candidate candidate) {
      return codes.stream().anyMatch(candidate::startsWith);
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("cured.txt").stream().map(Row::of).toList();

  private static final Pattern OVER =
      Pattern.compile(
          "\\b(cured|svr ?-?(4|12|24)?|sustained vir\\w+ response|eradicated|cleared|resolved"
              + "|(previously |successfully |fully )treated|s/p (successful )?(treatment|therapy|tx)|status post (successful )?(treatment|therapy)|(completed|after|post) (treatment|therapy)"
              + "|treated (in |with [a-z/ -]+ in |with [a-z/ -]+ |'?)(19|20)\\d\\d|treated \\d+ years ago|(rna|viral load|vl|pcr) (is |was |has been |remains )?(undetectable|not detected) (since|after))\\b");
  private static final Pattern NOT_OVER =
      Pattern.compile(
          "\\b(not (yet )?(cured|cleared|treated|eradicated)|untreated|never treated|relaps\\w*|reinfect\\w*|recurren\\w*|viremi\\w*|active|chance|hope\\w*|expect\\w*|goal|likely|will|plan\\w*|start\\w*|await\\w*|non-?respon\\w*|fail\\w*|if|until|rna (is |was )?(detectable|detected|positive)|check svr|svr (labs?|check|pending|due)|(for|to) (confirm |document )?(cure|svr)|no svr|without svr|not achieve\\w*)\\b");

  private static final String REMAINS = "The infection is cured, what it has left is not.";

  private CuredInfection() {}

  static void apply(Claimable claim, List<Passage> passages) {
    claim.all().forEach(c -> keepWhatIsNotCured(claim, c));
    for (var candidate : claim.kept()) {
      ROWS.stream()
          .filter(row -> row.isOf(candidate))
          .findFirst()
          .ifPresent(row -> told(row, passages).ifPresent(p -> replace(claim, candidate, row)));
    }
  }

  /// `cirrhosis from hepatitis C, cured`: the infection is past, what it left is not.
  private static void keepWhatIsNotCured(Claimable claim, Candidate cured) {
    var row = ROWS.stream().filter(r -> r.isOf(cured)).findFirst();
    if (row.isEmpty() || cured.assertion() != Assertion.HISTORICAL) {
      return;
    }
    for (var other : claim.all()) {
      boolean left =
          other.assertion() == Assertion.HISTORICAL
              && CodeKinds.isDiagnosis(other.id())
              && !row.get().isOf(other);
      if (left) {
        other.findings().stream()
            .filter(f -> cured.findings().stream().anyMatch(c -> isSame(c.mention(), f.mention())))
            .findFirst()
            .ifPresent(f -> {
              var words = f.mention().span();
              double place = Strength.of(f, other.id());
              claim.add(other.id(), place, REMAINS, words);
              claim.add(row.get().history(), place, REMAINS, words);
            });
      }
    }
  }

  private static boolean isSame(Mention one, Mention other) {
    return one.sentence().equals(other.sentence()) && one.covered().equals(other.covered());
  }

  /// The sentence that names the infection and tells that it is over.
  private static Optional<Passage> told(Row row, List<Passage> passages) {
    boolean present =
        passages.stream().anyMatch(p -> names(row, p) && NOT_OVER.matcher(p.told().words()).find());
    return present
        ? Optional.empty()
        : passages.stream()
            .filter(p -> names(row, p) && OVER.matcher(p.told().words()).find())
            .findFirst();
  }

  private static boolean names(Row row, Passage passage) {
    return row.names().matcher(passage.told().words()).find();
  }

  private static void replace(Claimable claim, Candidate candidate, Row row) {
    var why = "The note tells that the infection is over (Official Guidelines I.C.21.c.4).";
    claim.combine(row.history(), why, candidate).ifPresent(history -> candidate.drop(why));
  }
}
