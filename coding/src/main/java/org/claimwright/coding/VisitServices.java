package org.claimwright.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.em.VisitLevels;
import org.claimwright.coding.rules.Catalogue;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.services.OfficeServices;

/// The visit itself and what was done at it, as codes.
///
/// @param em the level with its worksheet
/// @param codes the visit's code first, with modifier 25 where a procedure stands beside it
record VisitServices(Optional<EmLevel> em, List<SuggestedCode> codes) {
  private static final double VISIT = 0.8;
  private static final double SERVICE = 0.75;

  static VisitServices of(
      VisitNote note, Catalogue catalogue, List<Passage> passages, List<SuggestedCode> diagnoses) {
    var em = VisitLevels.of(note, passages, diagnoses);
    var services = OfficeServices.in(passages);
    boolean procedure = services.stream().anyMatch(s -> s.billing().procedure());
    boolean preventive = em.filter(e -> e.basis().equals("preventive")).isPresent();
    var codes = new ArrayList<SuggestedCode>();
    em.ifPresent(e -> codes.add(visit(catalogue, e, procedure && !preventive)));
    services.forEach(s -> codes.add(service(catalogue, s)));
    return new VisitServices(em, codes);
  }

  private static SuggestedCode visit(Catalogue catalogue, EmLevel em, boolean procedure) {
    var system = Character.isLetter(em.code().charAt(0)) ? CodeSystem.HCPCS : CodeSystem.CPT;
    var evidence =
        em.elements().stream().flatMap(e -> e.evidence().stream()).distinct().sorted().toList();
    var why =
        "The visit's level by "
            + em.basis()
            + (procedure ? "; modifier 25, since a procedure was done at the same visit." : ".");
    return suggested(
        catalogue,
        new SuggestedCode(
            system,
            em.code(),
            procedure ? List.of("25") : List.of(),
            1,
            new Reasoning(
                "Visit, level by " + em.basis(), VISIT, evidence, why, Assertion.AFFIRMED)));
  }

  private static SuggestedCode service(Catalogue catalogue, OfficeService service) {
    var reasoning =
        new Reasoning(
            service.words(),
            SERVICE,
            List.of(service.evidence()),
            "The note documents it as done at this visit.",
            Assertion.AFFIRMED);
    return suggested(
        catalogue,
        new SuggestedCode(
            service.system(),
            service.code(),
            service.billing().modifiers(),
            service.billing().units(),
            reasoning));
  }

  /// With the loaded set's title where there is one.
  private static SuggestedCode suggested(Catalogue catalogue, SuggestedCode code) {
    var title = catalogue.find(code.system(), code.code()).map(c -> c.title());
    if (title.isEmpty()) {
      return code;
    }
    var old = code.reasoning();
    var reasoning =
        new Reasoning(title.get(), old.score(), old.evidence(), old.why(), old.assertion());
    return new SuggestedCode(code.system(), code.code(), code.modifiers(), code.units(), reasoning);
  }
}
