package org.claimwright.coding.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Assertion;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;

/// A visit that follows a cancer whose treatment is finished is a follow-up examination, and the
/// cancer a history (Official Guidelines I.C.2.m, I.C.21.c.8). The histories stand in the table
/// `finished-cancers.txt`.
final class FinishedCancer {
  private static final String FOLLOW_UP = "Z08";
  private static final double FIRST = 0.94;
  private static final double NAMED = 0.9;
  private static final Pattern HISTORY = Pattern.compile("\\b(history of|h/o|hx of|hx)\\b");
  private static final String NAMED_SO =
      "The note names it as a history (Official Guidelines I.C.2.m).";
  private static final String WHY =
      "The visit follows a cancer whose treatment is finished (Official Guidelines I.C.2.m,"
          + " I.C.21.c.8).";

  private static final Pattern FOLLOWS =
      Pattern.compile(
          "\\b(surveillance|survivor(ship)?|oncology (visit|follow[- ]?up)|(cancer|melanoma|carcinoma|tumou?r) (follow[- ]?up|check|recheck)"
              + "|(follow[- ]?up|f/u)( visit| exam\\w*)? (after|following|for|of) [a-z -]{0,40}(cancer|carcinoma|melanoma|tumou?r|seminoma|malignan\\w+|completed|treatment|chemo\\w*|radiation)"
              + "|follow[- ]?up exam\\w*)\\b");
  private static final Pattern OVER =
      Pattern.compile(
          "\\b((no|without) (clinical |radiographic |imaging |any )*((evidence|signs?) of )?(local |distant )?(recurren\\w+|disease|relapse)|ned|(cancer|disease|recurrence)[- ]free"
              + "|(completed?|finished|ended|end of|after) (all |her |his |the |adjuvant )*(treatment|therapy|chemo\\w*|radiation|radiotherapy|immunotherapy)"
              + "|(treatment|therapy|chemo\\w*|radiation|radiotherapy) (was |were |is )?(all )?(completed?|finished))\\b");
  private static final Pattern NOT_OVER =
      Pattern.compile(
          "\\b(active surveillance|watchful|recurrent|relapsed|progress(ion|ive|ing)|(next|current) cycle|cycle \\d"
              + "|(on|continu\\w+|start\\w*|taking|remains on|tolerat\\w+) [a-z ]{0,20}(tamoxifen|letrozole|anastrozole|exemestane|leuprolide|adt|trastuzumab|chemo\\w*|immunotherapy|pembrolizumab|nivolumab|capecitabine|bcg|aromatase|endocrine|imatinib|radiation))\\b");

  private record Row(String cancer, String history) {
    static Row of(String line) {
      var p = line.split(" = ", 2);
      return new Row(p[0].strip(), p[1].strip());
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("finished-cancers.txt").stream().map(Row::of).toList();

  private FinishedCancer() {}

  static void apply(Claimable claim, List<Passage> passages) {
    claim.all().forEach(c -> nameHistory(claim, c));
    boolean spread = claim.affirmed().stream().anyMatch(c -> c.id().matches("C7[789].*"));
    var cancers = claim.all().stream().filter(c -> history(c).isPresent() && isAtIssue(c)).toList();
    boolean over =
        !spread
            && !cancers.isEmpty()
            && tells(passages, FOLLOWS)
            && tells(passages, OVER)
            && !isTreated(passages);
    for (var cancer : over ? cancers : List.<Candidate>of()) {
      history(cancer).ifPresent(h -> add(claim, cancer, h));
    }
  }

  /// `History of left breast cancer` as a problem is the history and not the cancer.
  private static void nameHistory(Claimable claim, Candidate cancer) {
    boolean named =
        cancer.assertion() == Assertion.HISTORICAL
            && cancer.findings().stream()
                .map(Finding::passage)
                .anyMatch(p -> p.namesProblem() && HISTORY.matcher(p.sentence().words()).find());
    if (named && claim.kept("Z85").isEmpty()) {
      history(cancer)
          .flatMap(code -> claim.combine(code, NAMED_SO, cancer))
          .ifPresent(past -> past.raise(NAMED, NAMED_SO));
    }
  }

  private static boolean tells(List<Passage> passages, Pattern words) {
    return passages.stream()
        .filter(p -> isReason(p) || p.kind() == Kind.ASSESSMENT)
        .anyMatch(p -> words.matcher(p.sentence().words()).find());
  }

  private static boolean isTreated(List<Passage> passages) {
    return passages.stream().anyMatch(p -> NOT_OVER.matcher(p.sentence().words()).find());
  }

  private static boolean isReason(Passage passage) {
    return switch (passage.kind()) {
      case CHIEF_COMPLAINT, HISTORY_OF_PRESENT_ILLNESS, OTHER -> true;
      default -> false;
    };
  }

  /// The code of the history of a cancer, or the one that the note names already.
  private static Optional<String> history(Candidate candidate) {
    if (candidate.startsWith("Z85") && candidate.assertion() == Assertion.AFFIRMED) {
      return Optional.of(candidate.id());
    }
    boolean had =
        candidate.assertion() == Assertion.AFFIRMED
            || candidate.assertion() == Assertion.HISTORICAL;
    return ROWS.stream()
        .filter(row -> had && candidate.startsWith(row.cancer()))
        .map(Row::history)
        .findFirst();
  }

  /// The assessment names the cancer.
  private static boolean isAtIssue(Candidate candidate) {
    return candidate.findings().stream().anyMatch(f -> f.passage().kind() == Kind.ASSESSMENT);
  }

  /// Who had a cancer is not screened for it but followed up.
  private static boolean isInstead(Candidate candidate) {
    return candidate.startsWith("Z09") || candidate.startsWith("Z12");
  }

  private static void add(Claimable claim, Candidate cancer, String history) {
    var past = claim.combine(history, WHY, cancer);
    var visit = past.flatMap(p -> claim.combine(FOLLOW_UP, WHY, p));
    visit.ifPresent(v -> {
      v.raise(FIRST, WHY);
      past.get().raise(FIRST - 0.01, WHY);
      claim.kept().stream()
          .filter(c -> isInstead(c) || (c == cancer && !c.startsWith("Z85")))
          .forEach(c -> c.drop(WHY));
    });
  }
}
