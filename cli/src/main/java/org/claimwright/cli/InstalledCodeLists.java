package org.claimwright.cli;

import java.time.LocalDate;
import java.util.Map;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.x12.CodeList;
import org.claimwright.x12.CodeLists;

/// The installed code sets as the code lists that X12 validation asks.
///
/// The starter sets are not whole: a code they lack is not checked, rather than unknown.
final class InstalledCodeLists implements CodeLists {

  private static final String STARTER = "starter";
  private static final Map<CodeList, CodeSystem> SYSTEMS =
      Map.of(
          CodeList.ICD_10_CM, CodeSystem.ICD10CM,
          CodeList.ICD_10_PCS, CodeSystem.ICD10PCS,
          CodeList.PLACE_OF_SERVICE, CodeSystem.PLACE_OF_SERVICE,
          CodeList.CARC, CodeSystem.CARC,
          CodeList.RARC, CodeSystem.RARC,
          CodeList.CLAIM_STATUS_CATEGORY, CodeSystem.CLAIM_STATUS_CATEGORY,
          CodeList.CLAIM_STATUS, CodeSystem.CLAIM_STATUS);

  private final CodeSets sets;

  InstalledCodeLists(CodeSets sets) {
    this.sets = sets;
  }

  @Override
  public Standing standing(CodeList list, String code, LocalDate on) {
    var system = list == CodeList.PROCEDURE ? procedureSystem(code) : SYSTEMS.get(list);
    return system == null ? Standing.NOT_CHECKED : standing(system, code, on);
  }

  @Override
  public boolean covers(CodeList list) {
    return list == CodeList.PROCEDURE || SYSTEMS.containsKey(list);
  }

  private static CodeSystem procedureSystem(String code) {
    return Character.isLetter(code.charAt(0)) ? CodeSystem.HCPCS : CodeSystem.CPT;
  }

  private Standing standing(CodeSystem system, String code, LocalDate on) {
    var found = sets.find(system, code, on);
    if (found.isPresent() && found.get().billable()) {
      return Standing.VALID;
    }
    var whole = sets.release(system, on).filter(release -> !release.version().equals(STARTER));
    return whole.isPresent() ? Standing.UNKNOWN : Standing.NOT_CHECKED;
  }
}
