package org.claimwright.coding.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;

/// A visit after the replacement of a joint is aftercare, with the joint beside it (Official
/// Guidelines I.C.21.c.7); a joint that was replaced long ago is a status alone.
final class JointAftercare {
  private static final String AFTERCARE = "Z47.1";
  private static final double FIRST = 0.93;
  private static final List<String> COMPLICATIONS = List.of("T84", "M97", "M96.6", "T81");
  private static final Pattern AFTER_SURGERY =
      Pattern.compile(
          "\\b(post[- ]?op(erative)?( visit| check| follow[- ]?up)?|(\\d+|one|two|three|four|five|six|eight|ten|twelve) (days?|weeks?|months?) (out|post|after|following|from|status post|s/p)|first visit after|weeks? since)\\b");

  private JointAftercare() {}

  static void apply(Claimable claim, List<Passage> passages) {
    var joint = claim.kept("Z96.6");
    boolean complicated = claim.kept(COMPLICATIONS.toArray(String[]::new)).isPresent();
    if (joint.isEmpty() || complicated || !isNamed(joint.get())) {
      return;
    }
    if (passages.stream().anyMatch(JointAftercare::tellsOfSurgery)) {
      claim
          .combine(
              AFTERCARE,
              "The visit follows the replacement of a joint (Official Guidelines I.C.21.c.7).",
              joint.get())
          .ifPresent(c -> c.raise(FIRST, "The visit follows the replacement of a joint."));
    }
  }

  private static boolean isNamed(Candidate joint) {
    return joint.findings().stream().anyMatch(f -> f.passage().kind() == Kind.ASSESSMENT);
  }

  private static boolean tellsOfSurgery(Passage passage) {
    boolean reason =
        switch (passage.kind()) {
          case CHIEF_COMPLAINT, HISTORY_OF_PRESENT_ILLNESS, OTHER -> true;
          default -> false;
        };
    return reason && AFTER_SURGERY.matcher(passage.sentence().words()).find();
  }
}
