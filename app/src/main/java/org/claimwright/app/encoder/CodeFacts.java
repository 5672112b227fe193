package org.claimwright.app.encoder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.HcpcsFacts;
import org.claimwright.codesets.MueLimit;
import org.claimwright.codesets.NcciTables.Setting;
import org.springframework.stereotype.Component;

/// What Medicare's tables say of a code beside its title, as pairs of label and words.
@Component
class CodeFacts {

  private static final Map<String, String> FLAGS =
      Map.of(
          "unacceptable", "not as the principal diagnosis",
          "manifestation", "a manifestation: its cause is coded first",
          "unspecified", "unspecified: look for a more specific code",
          "maternity", "for patients aged 9 to 64 who are or were pregnant",
          "newborn", "for newborns",
          "pediatric", "for patients up to 17 years",
          "adult", "for patients from 15 years on",
          "male", "for men",
          "female", "for women",
          "ecodepdx", "an external cause: never first");

  private static final int MOST_ARTICLES = 5;

  private final CodeSets codeSets;

  CodeFacts(CodeSets codeSets) {
    this.codeSets = codeSets;
  }

  /// A label and what belongs to it.
  record Fact(String label, String words) {}

  List<Fact> of(Code code, LocalDate on) {
    return code.system() == CodeSystem.ICD10CM ? diagnosis(code.code(), on) : service(code, on);
  }

  private List<Fact> diagnosis(String code, LocalDate on) {
    var tables = codeSets.reference().diagnoses();
    var facts = new ArrayList<Fact>();
    tables.editorFlags(code, on).stream()
        .flatMap(flag -> Optional.ofNullable(FLAGS.get(flag)).stream())
        .forEach(words -> facts.add(new Fact("Medicare editor", words)));
    risks(code, on).forEach((model, categories) -> facts.add(new Fact(model, categories)));
    if (tables.isPoaExempt(code, on)) {
      facts.add(new Fact("Present on admission", "exempt"));
    }
    return facts;
  }

  /// Each model once, with all its categories.
  private Map<String, String> risks(String code, LocalDate on) {
    return codeSets.reference().diagnoses().riskCategories(code, on).stream()
        .collect(
            Collectors.toMap(
                risk -> risk.model(),
                risk -> (risk.category() + " " + risk.label()).strip(),
                (one, other) -> one + "; " + other,
                TreeMap::new));
  }

  private List<Fact> service(Code code, LocalDate on) {
    var facts = new ArrayList<Fact>();
    if (code.system() != CodeSystem.CPT && code.system() != CodeSystem.HCPCS) {
      return facts;
    }
    var ncci = codeSets.reference().ncci();
    ncci.units(code.code(), Setting.PRACTITIONER, on)
        .ifPresent(limit -> facts.add(new Fact("Most units", limit.units() + " " + held(limit))));
    ncci.addOn(code.code(), on)
        .ifPresent(
            rule -> facts.add(new Fact("Add-on code", "billed only beside its primary code")));
    coverage(code, on).ifPresent(facts::add);
    articles(code, on).ifPresent(facts::add);
    return facts;
  }

  /// The Medicare contractors' articles that say for which diagnoses it is paid.
  private Optional<Fact> articles(Code code, LocalDate on) {
    var all = codeSets.reference().coverage().articlesFor(code.code(), on);
    var named =
        all.stream()
            .limit(MOST_ARTICLES)
            .map(one -> ("A" + one.id() + " " + one.title()).strip())
            .collect(Collectors.joining("; "));
    var more = all.size() > MOST_ARTICLES ? "; and " + (all.size() - MOST_ARTICLES) + " more" : "";
    return all.isEmpty() ? Optional.empty() : Optional.of(new Fact("Local articles", named + more));
  }

  private Optional<Fact> coverage(Code code, LocalDate on) {
    return codeSets
        .reference()
        .hcpcs(code.system(), code.code(), on)
        .map(HcpcsFacts::coverageInWords)
        .filter(words -> !words.isEmpty())
        .map(words -> new Fact("Coverage", words));
  }

  private static String held(MueLimit limit) {
    return switch (limit.adjudication()) {
      case LINE -> "on a line (MUE)";
      case DAY_BY_POLICY -> "a day, by policy (MUE)";
      case DAY_BY_CLINICAL_DATA -> "a day, more with records (MUE)";
    };
  }
}
