package org.claimwright.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeHistory;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.DiagnosisFacts;
import org.claimwright.codesets.HcpcsFacts;
import org.claimwright.codesets.MueLimit;
import org.claimwright.codesets.NcciTables;
import org.claimwright.codesets.SeventhCharacter;

/// What `codesets show` tells of a code beside its title and notes: 7th characters, history, what
/// took its place, risk categories, units.
record CodeFacts(CodeSets sets, Code code, LocalDate on) {

  void print(PrintWriter out) {
    seventh()
        .forEach(seventh ->
            out.println(
                "    7th "
                    + seventh.character()
                    + "  "
                    + seventh.code()
                    + "  "
                    + seventh.meaning()));
    history().forEach(event -> out.println("  " + line(event)));
    printList("takes the place of", predecessors(), out);
    printList("in its place", successors(), out);
    risk()
        .forEach(risk ->
            out.println("  " + risk.model() + ": HCC " + risk.category() + " " + risk.label()));
    units()
        .ifPresent(limit ->
            out.println(
                "  at most " + limit.units() + " units a day (Medicare MUE, " + word(limit) + ")"));
    hcpcs()
        .map(HcpcsFacts::coverageInWords)
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> out.println("  Medicare: " + words));
    addOn()
        .ifPresent(rule ->
            out.println(
                "  add-on code of type "
                    + rule.type()
                    + " with "
                    + (rule.primaries().isEmpty()
                        ? "codes the contractor names"
                        : String.join(", ", rule.primaries()))));
  }

  private static void printList(String word, List<String> codes, PrintWriter out) {
    if (!codes.isEmpty()) {
      out.println("  " + word + ": " + String.join(", ", codes));
    }
  }

  static String line(CodeHistory.Event event) {
    return event.on() + " " + event.version() + " " + word(event.change()) + ": " + event.title();
  }

  private static String word(CodeHistory.Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }

  private static String word(MueLimit limit) {
    return limit.adjudication().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Json.JsonObject addTo(Json.JsonObject json) {
    json.with("seventhCharacters", seventh().stream().map(CodeFacts::json).toList())
        .with("history", history().stream().map(CodeFacts::json).toList())
        .with("predecessors", predecessors())
        .with("successors", successors());
    if (isDiagnosis()) {
      json.with("poaExempt", sets.reference().diagnoses().isPoaExempt(code.code(), on))
          .with("riskCategories", risk().stream().map(CodeFacts::json).toList())
          .with("editorFlags", sets.reference().diagnoses().editorFlags(code.code(), on));
    }
    units()
        .ifPresent(
            limit -> json.with("mueUnits", limit.units()).with("mueAdjudication", word(limit)));
    addOn()
        .ifPresent(rule -> json.with("addOnType", rule.type()).with("primaries", rule.primaries()));
    return json;
  }

  private static Json.JsonObject json(SeventhCharacter seventh) {
    return Json.object()
        .with("character", String.valueOf(seventh.character()))
        .with("meaning", seventh.meaning())
        .with("code", seventh.code());
  }

  private static Json.JsonObject json(CodeHistory.Event event) {
    return Json.object()
        .with("on", event.on())
        .with("version", event.version())
        .with("change", word(event.change()))
        .with("title", event.title());
  }

  private static Json.JsonObject json(DiagnosisFacts.RiskCategory risk) {
    return Json.object()
        .with("model", risk.model())
        .with("category", risk.category())
        .with("label", risk.label());
  }

  private boolean isDiagnosis() {
    return code.system() == CodeSystem.ICD10CM;
  }

  private boolean isProcedure() {
    return code.system() == CodeSystem.CPT || code.system() == CodeSystem.HCPCS;
  }

  private List<SeventhCharacter> seventh() {
    return isDiagnosis() ? sets.seventhCharacters(code.code(), on) : List.of();
  }

  private List<CodeHistory.Event> history() {
    return sets.reference().history().of(code.system(), code.code());
  }

  private List<String> predecessors() {
    return isDiagnosis() ? sets.reference().history().predecessors(code.code()) : List.of();
  }

  private List<String> successors() {
    return isDiagnosis() ? sets.reference().history().successors(code.code()) : List.of();
  }

  private List<DiagnosisFacts.RiskCategory> risk() {
    return isDiagnosis() ? sets.reference().diagnoses().riskCategories(code.code(), on) : List.of();
  }

  private java.util.Optional<HcpcsFacts> hcpcs() {
    return sets.reference().hcpcs(code.system(), code.code(), on);
  }

  private java.util.Optional<MueLimit> units() {
    return isProcedure()
        ? sets.reference().ncci().units(code.code(), NcciTables.Setting.PRACTITIONER, on)
        : java.util.Optional.empty();
  }

  private java.util.Optional<org.claimwright.codesets.AddOnRule> addOn() {
    return isProcedure()
        ? sets.reference().ncci().addOn(code.code(), on)
        : java.util.Optional.empty();
  }
}
