package org.claimwright.coding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.text.Sought;

/// A note that tells of a procedure for one problem and of nothing else: the decision for a minor
/// procedure on its day belongs to it, so no visit is billed beside (NCCI Policy Manual I.D).
final class ProcedureAlone {
  private static final Sought OF_ITS_OWN =
      Sought.of("\\b(separate(ly)? (identifiable|evaluation|e/m)|significant,? separate)");

  private static final Sought FOR_A_PROCEDURE =
      Sought.byLongWords(
          "\\b(injections?|excision|procedures?|surgical visit|biops\\w+|removal|repair|lacerations?|lac|cut|botox|drainage|paracentesis|thoracentesis|insertion|cryotherapy|foreign body|fb|vasectomy|circumcision|colposcopy|colpo|cystoscopy|cysto|leep|iud|nexplanon|i ?& ?d|nail (care|avulsion|removal)|foot care|nails|endometrial biopsy|emb|operative|debridement|banding|frenotomy|phlebotomy|epidural|trigger points?|fna|skin tags?|excise|warts?|cath(eter)? (change|exchange))\\b");
  private static final Sought MANAGED =
      Sought.byLongWords(
          "\\b(refer(red|ral)?|physical therapy|mri|ct|ultrasound|x-?rays?|labs?|cbc|cmp|bmp|tsh|a1c|ferritin|culture of|(discussed|considered) surg\\w*|surgical (options|consult\\w*)|continue [a-z]+|increase|titrate|orthopedics|consult|reviewed)\\b");
  private static final Set<Kind> DECIDED = Set.of(Kind.ASSESSMENT, Kind.PLAN, Kind.OTHER);
  private static final Sought AFTER_ONE =
      Sought.byLongWords(
          "\\b(follow[- ]?up|f/u|after|status post|s/p|post-?op\\w*|discuss|consult\\w*|new patient|pain|possible)\\b");

  /// Wounds closed, foreign bodies taken out, nails cared for: of these there is seldom more to
  /// decide than that they be done.
  private static final String OF_AN_INJURY =
      "120\\d\\d|10120|652\\d\\d|69200|30300|117[1-6]\\d|1105[5-7]|64615";

  private static final String FOOT_CARE = "1105[5-7]|1172[01]|11719|G0127";

  private static final int TITLE = 2;
  private static final int LONGEST_TITLE = 14;

  private ProcedureAlone() {}

  static boolean is(
      List<OfficeService> services, List<SuggestedCode> diagnoses, List<Passage> passages) {
    boolean minor = services.stream().anyMatch(ProcedureAlone::isMinorSurgery);
    var problems = diagnoses.stream().filter(c -> isProblem(c.code(), services)).toList();
    if (!minor
        || Math.min(problems(problems), lines(problems, passages)) > kinds(services)
        || says(passages, OF_ITS_OWN)) {
      return false;
    }
    return passages.stream().limit(TITLE).anyMatch(ProcedureAlone::isTitle)
        || (services.stream().anyMatch(s -> s.code().matches(OF_AN_INJURY))
            && !manages(services, passages));
  }

  /// The illness that makes foot care necessary is not treated by it.
  private static boolean isProblem(String code, List<OfficeService> services) {
    boolean reason = code.matches("(E0[89]|E1[0-3]|G6[0-3]|I7[03]).*");
    return code.charAt(0) < 'V'
        && !(reason && services.stream().anyMatch(s -> s.code().matches(FOOT_CARE)));
  }

  private static boolean isTitle(Passage passage) {
    return passage.sentence().tokens().size() <= LONGEST_TITLE
        && FOR_A_PROCEDURE.in(passage.told())
        && !AFTER_ONE.in(passage.told());
  }

  private static boolean says(List<Passage> passages, Sought words) {
    return passages.stream().anyMatch(p -> words.in(p.told()));
  }

  /// Problems as illnesses: what differs in its last characters is one.
  private static long problems(List<SuggestedCode> problems) {
    return problems.stream()
        .map(SuggestedCode::code)
        .map(c -> c.substring(0, 3))
        .distinct()
        .count();
  }

  /// Kinds of minor surgery: warts frozen and tags cut off treat two problems.
  private static long kinds(List<OfficeService> services) {
    return services.stream()
        .filter(ProcedureAlone::isMinorSurgery)
        .map(s -> s.code().substring(0, 3))
        .distinct()
        .count();
  }

  /// Problems as sentences: an ingrown nail with its infection is one.
  private static long lines(List<SuggestedCode> problems, List<Passage> passages) {
    return problems.stream()
        .map(c -> c.reasoning().evidence().getLast().start())
        .map(at ->
            passages.stream()
                .map(p -> p.sentence())
                .filter(s -> at >= s.start() && at < s.end())
                .map(s -> s.start())
                .findFirst()
                .orElse(at))
        .distinct()
        .count();
  }

  /// Whether something is decided beyond the procedure, in sentences that do not tell of it.
  private static boolean manages(List<OfficeService> services, List<Passage> passages) {
    var told = services.stream().map(s -> s.evidence().start()).collect(Collectors.toSet());
    return passages.stream()
        .filter(p -> DECIDED.contains(p.kind()) && !told.contains(p.sentence().start()))
        .anyMatch(p -> MANAGED.in(p.told()));
  }

  /// Surgery of a global period of none or ten days; not first splints, ear washing or drawing
  /// blood, beside which the injury or illness is evaluated.
  private static boolean isMinorSurgery(OfficeService service) {
    return service.billing().procedure()
        && service.code().matches("[1-6]\\d{4}")
        && !service.code().matches("29.*|2[1-8].*|6920[19].*|69210|364.*|309.*|31231|31575|46600");
  }
}
