package org.claimwright.coding.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.Span;
import org.claimwright.coding.sections.Passage;

/// A visit after surgery whose assessment names nothing but the operation is aftercare of that part
/// of the body (Official Guidelines I.C.21.c.7).
final class SurgicalAftercare {
  private static final double NAMED = 0.9;
  private static final Pattern AFTER_SURGERY =
      Pattern.compile(
          "\\b(post[- ]?op(erative(ly)?)?|status post|s/p|(days?|weeks?|months?) (out|post|after|following|from|status post|s/p))\\b");
  private static final Map<String, Pattern> OPERATIONS = operations();

  private SurgicalAftercare() {}

  static void apply(Claimable claim, java.util.List<Passage> passages) {
    boolean other =
        claim.kept().stream().anyMatch(c -> !CodeKinds.isExternalCause(c.id()) && !isStatus(c));
    if (other || passages.stream().noneMatch(SurgicalAftercare::tellsReason)) {
      return;
    }
    passages.stream()
        .filter(p -> p.kind() == Kind.ASSESSMENT && isAfterSurgery(p))
        .findFirst()
        .ifPresent(p -> add(claim, p));
  }

  private static boolean isStatus(Candidate code) {
    return code.startsWith("Z9") || code.startsWith("Z8");
  }

  private static boolean tellsReason(Passage passage) {
    boolean told =
        switch (passage.kind()) {
          case CHIEF_COMPLAINT, HISTORY_OF_PRESENT_ILLNESS, OTHER -> true;
          default -> false;
        };
    return told && isAfterSurgery(passage);
  }

  private static boolean isAfterSurgery(Passage passage) {
    return AFTER_SURGERY.matcher(passage.sentence().words()).find();
  }

  private static void add(Claimable claim, Passage passage) {
    var words = passage.sentence().words();
    OPERATIONS.entrySet().stream()
        .filter(e -> e.getValue().matcher(words).find())
        .findFirst()
        .ifPresent(e ->
            claim.add(
                e.getKey(),
                NAMED,
                "The assessment names the operation that the visit follows (Official Guidelines"
                    + " I.C.21.c.7).",
                new Span(passage.sentence().start(), passage.sentence().end())));
  }

  private static Map<String, Pattern> operations() {
    var by = new LinkedHashMap<String, Pattern>();
    by.put(
        "Z47.89",
        words(
            "rotator cuff|labr\\w+|ligament|acl|pcl|menisc\\w+|arthroscop\\w+|tendon|bunion\\w*|carpal tunnel|trigger finger|laminectomy|discectomy|microdiscectomy|fusion|orif|fixation|hammertoe|achilles|dupuytren\\w*|cubital tunnel"));
    by.put(
        "Z48.815",
        words(
            "cholecystectomy|append\\w+|hernia|hernior\\w+|colectomy|sigmoidectomy|fundoplication|hemorrhoid\\w+|gastrectomy|gallbladder"));
    by.put(
        "Z48.816",
        words(
            "prostatectomy|hysterectomy|nephrectomy|turp|sling|cystectomy|oophorectomy|vasectomy|hydrocele\\w*|ureteroscopy|lithotripsy"));
    by.put("Z48.812", words("bypass|valve|endarterectomy|aneurysm|ablation|cabg"));
    by.put("Z48.813", words("lobectomy|thoracotomy|vats|lung resection"));
    by.put("Z48.817", words("mohs|skin graft|excision of|lipoma|cyst"));
    by.put(
        "Z48.810",
        words(
            "septoplasty|sinus surgery|tympanoplasty|tonsillectomy|cataract|ear tubes|tympanostomy"));
    return by;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(" + alternatives + ")\\b");
  }
}
