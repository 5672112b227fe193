package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.app.queries.Objection.Rule;
import org.claimwright.kernel.Severity;

/// A query leads to no answer: it does not tell, urge, agree beforehand, or stress one answer.
final class LeadingWords {

  private static final String CITATION =
      "AHIMA/ACDIS 2022: a leading query directs the clinician to an answer, or is not supported by the record";
  private static final Rule LEADING = new Rule("QUERY-LEADING", Severity.STOP, CITATION);
  private static final Rule STRESSED = new Rule("QUERY-STRESSED", Severity.STOP, CITATION);
  private static final Rule CODE =
      new Rule(
          "QUERY-CODE",
          Severity.WARN,
          "AHIMA/ACDIS 2022: a query asks about the patient's condition");

  private static final Pattern URGING =
      Pattern.compile(
          "(?i)\\b(please (?:document|add|amend|change|update|write|state|include|confirm)|would you agree|do(?:n't| not)? you agree|do you not agree|"
              + "(?:is|was|are|were|does|did)n't (?:it|this|that|the|he|she)|you (?:should|must|need to|have to|meant)|we need you|needs? to be documented|should be (?:documented|coded|called)|"
              + "must be (?:documented|coded)|obviously|clearly|surely|consistent with|suggests? that (?:the patient|she|he) has|to support|in order to (?:code|support))\\b");
  private static final Pattern STRESS =
      Pattern.compile(
          "(?i)\\((?:preferred|recommended|suggested|best|most likely)\\)|\\*\\*[^*\\n]+\\*\\*|!+|★|✓|←|-->|\\b(?:preferred|recommended) (?:answer|option)\\b");
  private static final Pattern CODE_NUMBER =
      Pattern.compile("\\b[A-TV-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})\\b|\\b99\\d{3}\\b");

  private LeadingWords() {}

  static List<Objection> of(QueryLinter.Asked asked) {
    var found = new ArrayList<Objection>();
    found.addAll(Phrasing.everywhere(asked.text(), URGING, LeadingWords::leading));
    found.addAll(Phrasing.everywhere(asked.text(), STRESS, LeadingWords::stressed));
    found.addAll(Phrasing.everywhere(asked.text(), CODE_NUMBER, LeadingWords::code));
    return found;
  }

  private static Objection leading(Phrasing.Found found) {
    return new Objection(
        LEADING,
        found.place(),
        found.words(),
        "\"" + found.words() + "\" leads the clinician to an answer.",
        "Cite the findings and ask what they mean, without saying it.");
  }

  private static Objection stressed(Phrasing.Found found) {
    return new Objection(
        STRESSED,
        found.place(),
        found.words(),
        "\"" + found.words() + "\" makes one answer stand out.",
        "Write all answers alike.");
  }

  private static Objection code(Phrasing.Found found) {
    return new Objection(
        CODE,
        found.place(),
        found.words(),
        "\"" + found.words() + "\" is a code number; clinicians answer about a condition.",
        "Name the condition or service in the note's own words.");
  }
}
