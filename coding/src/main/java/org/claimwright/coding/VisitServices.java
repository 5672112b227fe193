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
import org.claimwright.coding.services.Endoscopies;
import org.claimwright.coding.services.OfficeService;
import org.claimwright.coding.text.Sought;

/// The visit itself and what was done at it, as codes.
///
/// @param em the level with its worksheet
/// @param codes the visit's code first, with the modifier that what was done beside it asks for
record VisitServices(Optional<EmLevel> em, List<SuggestedCode> codes) {
  private static final double VISIT = 0.8;
  private static final double SERVICE = 0.75;

  /// Services that take the place of a visit: psychotherapy, a first psychiatric evaluation, care
  /// over time, therapy by staff.
  private static final Set<String> IN_ITS_PLACE =
      Set.of(
          "90791", "90792", "90832", "90834", "90837", "90839", "90846", "90847", "90853", "97110",
          "97140", "97161", "97162", "97802", "97803", "99483", "99490", "99491", "99495", "99496",
          "99457");

  private static final Set<String> BY_VIDEO =
      Set.of(
          "90791", "90792", "90832", "90833", "90834", "90836", "90837", "90838", "90839", "90846",
          "90847", "90853", "90785", "97802", "97803", "99406", "99407", "99497", "99495", "99496");

  private static final Sought TELEHEALTH =
      Sought.of(
          "\\b(tele-?health|tele-?medicine|tele-?psych\\w*|tele-?visit|virtual (visit|appointment|encounter)|virtually|video[- ](visit|follow|call|appointment|encounter|conference|consult\\w*|session|connection|link)|(by|over|via|on) (secure |two-way |live )?(video|zoom|doxy\\w*|webex|teams|facetime)|sound and picture|audio([- /]and[- /]|[-/ &]{1,3}|-)video|a/v visit|(visit|follow[- ]?up),? \\(?video|video \\(|synchronous)\\b|\\bvideo\\b.{0,30}\\bconsent");
  private static final Sought SOUND_ONLY =
      Sought.of(
          "\\b(audio[- ]only|audio only|(tele)?phone (visit|encounter|call visit|appointment|session)|(visit|seen|evaluated|done|held|conducted|performed|took place|encounter) (\\w+ ){0,2}by (tele)?phone|by (tele)?phone only|(tele)?phone only|no video)\\b");

  private static final String AFTER_SURGERY = "99024";

  static VisitServices of(
      VisitNote note,
      Catalogue catalogue,
      List<Passage> passages,
      List<SuggestedCode> diagnoses,
      List<OfficeService> services) {
    var billed = services.stream().map(OfficeService::code).collect(Collectors.toSet());
    boolean instead =
        billed.stream().anyMatch(c -> IN_ITS_PLACE.contains(c) || Endoscopies.isOne(c))
            || ProcedureAlone.is(services, diagnoses, passages)
            || (billed.contains(AFTER_SURGERY) && isAftercareOnly(diagnoses));
    var em =
        VisitLevels.of(note, passages, diagnoses, services)
            .filter(e -> !instead || e.basis().equals("preventive"));
    var remote = remote(passages);
    var codes = new ArrayList<SuggestedCode>();
    em.ifPresent(e -> codes.add(visit(catalogue, e, modifiers(procedure(services), remote))));
    em.flatMap(e -> VisitLevels.beside(e, note, passages, diagnoses, services))
        .ifPresent(e -> codes.add(visit(catalogue, e, List.of("25"))));
    em.flatMap(VisitServices::prolonged).ifPresent(p -> codes.add(service(catalogue, p, remote)));
    boolean wellness = em.filter(e -> e.code().startsWith("G04")).isPresent();
    services.forEach(s -> codes.add(service(catalogue, beside(s, wellness), remote)));
    return new VisitServices(em, codes);
  }

  /// A visit for nothing but the healing of an operation belongs to it.
  private static boolean isAftercareOnly(List<SuggestedCode> diagnoses) {
    return diagnoses.stream().allMatch(c -> c.code().startsWith("Z"));
  }

  /// Care planning beside a wellness visit is preventive and costs the patient nothing: 33.
  private static OfficeService beside(OfficeService service, boolean wellness) {
    return wellness && service.code().startsWith("9949")
        ? service.withModifiers(List.of("33"))
        : service;
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
    var top = VisitLevels.topMinutes(em.code());
    if (!em.basis().equals("time") || top.isEmpty()) {
      return Optional.empty();
    }
    var time = em.elements().getLast();
    int units = (Integer.parseInt(time.level()) - top.getAsInt()) / 15;
    if (units < 1) {
      return Optional.empty();
    }
    return Optional.of(
        new OfficeService(
            CodeSystem.CPT,
            VisitLevels.isOfFacility(em.code()) ? "99418" : "99417",
            "Prolonged visit, each fifteen minutes beyond the highest level",
            new OfficeService.Billing(List.of(), units, false),
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
