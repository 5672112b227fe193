package org.claimwright.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.em.VisitLevels;
import org.claimwright.coding.rules.Catalogue;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.text.Sought;

/// The visit itself and what was done at it, as codes.
///
/// @param em the level with its worksheet
/// @param codes the visit's code first, with the modifier that what was done beside it asks for
record VisitServices(Optional<EmLevel> em, List<SuggestedCode> codes) {
  private static final double VISIT = 0.8;
  private static final double SERVICE = 0.75;

  /// Services that take the place of a visit.
  private static final Set<String> IN_ITS_PLACE =
      Set.of("90791", "90792", "90832", "90834", "90837");

  private static final Set<String> BY_VIDEO =
      Set.of(
          "90791", "90792", "90832", "90833", "90834", "90836", "90837", "90838", "99406", "99407");

  private static final Sought TELEHEALTH =
      Sought.of(
          "\\b(tele-?health|tele-?medicine|video visit|by video|sound and picture|audio[- ](and[- ])?video|virtual visit)\\b");
  private static final Sought SOUND_ONLY =
      Sought.of("\\b(audio[- ]only|telephone visit|phone visit|by telephone only)\\b");

  static VisitServices of(
      VisitNote note,
      Catalogue catalogue,
      List<Passage> passages,
      List<SuggestedCode> diagnoses,
      List<OfficeService> services) {
    var billed = services.stream().map(OfficeService::code).collect(Collectors.toSet());
    boolean instead =
        billed.stream().anyMatch(IN_ITS_PLACE::contains)
            || ProcedureAlone.is(services, diagnoses, passages);
    var em = VisitLevels.of(note, passages, diagnoses, billed).filter(e -> !instead);
    var remote = remote(passages);
    var codes = new ArrayList<SuggestedCode>();
    em.ifPresent(e -> codes.add(visit(catalogue, e, modifiers(procedure(services), remote))));
    em.flatMap(e -> VisitLevels.beside(e, note, passages, diagnoses, billed))
        .ifPresent(e -> codes.add(visit(catalogue, e, List.of("25"))));
    em.flatMap(VisitServices::prolonged).ifPresent(p -> codes.add(service(catalogue, p, remote)));
    services.forEach(s -> codes.add(service(catalogue, s, remote)));
    return new VisitServices(em, codes);
  }

  /// 57 beside a service with a global period of ninety days, 25 beside a lesser one.
  private static List<String> procedure(List<OfficeService> services) {
    boolean major = services.stream().anyMatch(s -> isFractureCare(s.code()));
    boolean minor = services.stream().anyMatch(s -> s.billing().procedure());
    if (major) {
      return List.of("57");
    }
    return minor ? List.of("25") : List.of();
  }

  private static boolean isFractureCare(String code) {
    return code.matches("2[1-8]\\d{3}") && !code.startsWith("20") && !code.startsWith("29");
  }

  /// 95 for sound and picture, 93 for sound alone.
  private static List<String> remote(List<Passage> passages) {
    if (says(passages, SOUND_ONLY)) {
      return List.of("93");
    }
    return says(passages, TELEHEALTH) ? List.of("95") : List.of();
  }

  private static boolean says(List<Passage> passages, Sought words) {
    return passages.stream()
        .filter(p -> p.kind() != Section.Kind.PLAN && p.kind() != Section.Kind.INSTRUCTIONS)
        .anyMatch(p -> words.in(p.told()));
  }

  private static List<String> modifiers(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /// Each full fifteen minutes beyond the time of the highest level.
  private static Optional<OfficeService> prolonged(EmLevel em) {
    boolean fresh = em.code().equals("99205");
    if (!em.basis().equals("time") || (!fresh && !em.code().equals("99215"))) {
      return Optional.empty();
    }
    var time = em.elements().getLast();
    int units = (Integer.parseInt(time.level()) - (fresh ? 60 : 40)) / 15;
    if (units < 1) {
      return Optional.empty();
    }
    var billing = new OfficeService.Billing(List.of(), units, false);
    return Optional.of(
        new OfficeService(
            CodeSystem.CPT,
            "99417",
            "Prolonged visit, each fifteen minutes beyond the highest level",
            billing,
            time.evidence().getFirst()));
  }

  private static SuggestedCode visit(Catalogue catalogue, EmLevel em, List<String> modifiers) {
    var system = Character.isLetter(em.code().charAt(0)) ? CodeSystem.HCPCS : CodeSystem.CPT;
    var evidence =
        em.elements().stream().flatMap(e -> e.evidence().stream()).distinct().sorted().toList();
    var why = "The visit's level by " + em.basis() + reason(modifiers) + ".";
    return suggested(
        catalogue,
        new SuggestedCode(
            system,
            em.code(),
            modifiers,
            1,
            new Reasoning(
                "Visit, level by " + em.basis(), VISIT, evidence, why, Assertion.AFFIRMED)));
  }

  private static String reason(List<String> modifiers) {
    if (modifiers.contains("57")) {
      return "; modifier 57, since a treatment with a long global period was decided on";
    }
    return modifiers.contains("25")
        ? "; modifier 25, since another service was done at the same visit"
        : "";
  }

  private static SuggestedCode service(
      Catalogue catalogue, OfficeService service, List<String> remote) {
    var reasoning =
        new Reasoning(
            service.words(),
            SERVICE,
            List.of(service.evidence()),
            "The note documents it as done at this visit.",
            Assertion.AFFIRMED);
    boolean byVideo = BY_VIDEO.contains(service.code());
    return suggested(
        catalogue,
        new SuggestedCode(
            service.system(),
            service.code(),
            byVideo
                ? modifiers(service.billing().modifiers(), remote)
                : service.billing().modifiers(),
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
