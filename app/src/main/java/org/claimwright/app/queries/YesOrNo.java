package org.claimwright.app.queries;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.app.queries.Objection.Rule;
import org.claimwright.kernel.Severity;

/// Yes or no may be asked of a documented diagnosis only, never of a new one.
final class YesOrNo {

  private static final Rule RULE =
      new Rule(
          "QUERY-YES-NO",
          Severity.STOP,
          "AHIMA/ACDIS 2022: yes/no queries are not used where only clinical indicators of a condition are present"
              + " and the condition is not documented");

  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)(?:^|(?<=[.?!\\n])\\s*)(?:is|are|was|were|does|do|did|has|have|had|can|could|would|will|should)\\b[^.?!\\n]*\\?");
  private static final Pattern YES_NO_OPTION = Pattern.compile("(?i)\\s*(yes|no)\\b.*");
  private static final Pattern OR = Pattern.compile("(?i)\\bor\\b");

  private YesOrNo() {}

  static List<Objection> of(QueryLinter.Asked asked) {
    var text = asked.text();
    var byOptions = text.options().stream().anyMatch(one -> YES_NO_OPTION.matcher(one).matches());
    var question = ASKED.matcher(text.question());
    if (!byOptions && (!text.named().isEmpty() || !question.find())) {
      return List.of();
    }
    if (!byOptions && OR.matcher(question.group()).find()) {
      return List.of();
    }
    return objection(asked, byOptions ? "" : question.group().strip());
  }

  private static List<Objection> objection(QueryLinter.Asked asked, String words) {
    var fresh = NoteWords.absent(asked.text().question(), asked.documents());
    if (asked.kind().asksOfTheDocumented() && fresh.isEmpty()) {
      return List.of();
    }
    var why =
        fresh.isEmpty()
            ? "this kind of query asks for something the note does not say yet"
            : "the note does not say \"" + fresh.getFirst() + "\"";
    var start = Math.max(0, asked.text().question().indexOf(words));
    return List.of(
        new Objection(
            RULE,
            words.isEmpty()
                ? Objection.Place.all("options")
                : new Objection.Place("question", start, start + words.length()),
            words,
            "It can be answered with yes or no, but " + why + ".",
            "Ask openly, or offer answers that the cited words support."));
  }
}
