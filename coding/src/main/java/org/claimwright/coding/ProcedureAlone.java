package org.claimwright.coding;

import java.util.List;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.text.Sought;

/// A note that tells of a procedure for one problem and of nothing else: the decision for a minor
/// procedure on its day belongs to it, so no visit is billed beside (NCCI Policy Manual I.D).
final class ProcedureAlone {
  private static final Sought OF_ITS_OWN =
      Sought.of("\\b(separate(ly)? (identifiable|evaluation|e/m)|significant,? separate)");

  private static final Sought FOR_A_PROCEDURE =
      Sought.of(
          "\\b(injections?|excision|procedures?|surgical visit|biopsy|removal|repair|laceration|botox|drainage|paracentesis|insertion|cryotherapy|foreign body|fb|vasectomy|circumcision|colposcopy|cystoscopy)\\b");
  private static final int TITLE = 3;

  private ProcedureAlone() {}

  static boolean is(
      List<OfficeService> services, List<SuggestedCode> diagnoses, List<Passage> passages) {
    long problems = diagnoses.stream().filter(ProcedureAlone::isProblem).count();
    return problems <= 1
        && passages.stream().limit(TITLE).anyMatch(p -> FOR_A_PROCEDURE.in(p.told()))
        && services.stream().anyMatch(ProcedureAlone::isMinorSurgery)
        && passages.stream().noneMatch(p -> OF_ITS_OWN.in(p.told()));
  }

  private static boolean isProblem(SuggestedCode code) {
    char chapter = code.code().charAt(0);
    return chapter < 'V';
  }

  /// Surgery of a global period of none or ten days; not first splints, ear washing or drawing
  /// blood, beside which the injury or illness is evaluated.
  private static boolean isMinorSurgery(OfficeService service) {
    return service.billing().procedure()
        && service.code().matches("[1-6]\\d{4}")
        && !service.code().matches("29.*|2[1-8].*|692.*|364.*");
  }
}
