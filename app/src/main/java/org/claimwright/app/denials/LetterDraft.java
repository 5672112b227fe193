package org.claimwright.app.denials;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimwright.app.billing.AppealLevel;
import org.claimwright.app.billing.Hold;
import org.claimwright.app.denials.CaseFile.Said;
import org.claimwright.app.denials.CaseFile.Support;
import org.claimwright.app.eligibility.EligibilityCheck;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.web.Show;
import org.claimwright.claims.Claim;
import org.springframework.stereotype.Component;

/// Words an appeal from the facts of a case. It states only what is on file: the reason the payer
/// gave, the note's own words for each code, and what was checked.
@Component
class LetterDraft {

  private final Show show;

  LetterDraft(Show show) {
    this.show = show;
  }

  LetterText of(CaseFile file, AppealLevel level) {
    var parts = new ArrayList<String>();
    parts.add("To the appeals department:");
    parts.add(asking(file, level));
    parts.add(reason(file));
    argument(file, parts);
    parts.add(services(file));
    if (isClinical(file)) {
      support(file, parts);
      checked(file, parts);
    }
    parts.add(request(file));
    return new LetterText(
        parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")),
        String.join("\n", enclosures(file)));
  }

  private String asking(CaseFile file, AppealLevel level) {
    var reason = file.denial().reason();
    var what =
        reason.scenario() == Scenario.UNDERPAID
            ? show.dollars(reason.stake()) + " less than our contract provides was paid"
            : show.dollars(reason.stake()) + " was refused";
    return "With this letter we appeal your decision of "
        + show.day(reason.decided())
        + " on the claim named above ("
        + lower(level.name())
        + ", level "
        + level.number()
        + "). By it "
        + what
        + ".";
  }

  private static String reason(CaseFile file) {
    var told =
        file.reasons().stream()
            .filter(said -> said.denial() || !said.code().contains("-"))
            .map(LetterDraft::said)
            .toList();
    if (told.isEmpty()) {
      return "";
    }
    return "The reason given: " + String.join("; ", told) + ".";
  }

  private static String said(Said said) {
    return said.code() + " (" + lower(said.words()) + ")";
  }

  private void argument(CaseFile file, List<String> parts) {
    var value = file.claim().value();
    switch (file.denial().reason().cause()) {
      case AUTHORIZATION ->
          value
              .map(claim -> claim.header().authorizationNumber())
              .filter(number -> !number.isEmpty())
              .ifPresent(number ->
                  parts.add("The claim carried your authorization number " + number + "."));
      case FILING ->
          file.claim()
              .state()
              .sending()
              .flatMap(sending -> sending.sentAt())
              .ifPresent(at ->
                  parts.add(
                      "The claim was sent on "
                          + show.moment(at)
                          + "; the service was on "
                          + show.day(file.denial().about().service())
                          + ". The record of its transmission is enclosed."));
      case REGISTRATION, COORDINATION -> {
        value
            .map(Claim::insured)
            .ifPresent(insured ->
                parts.add(
                    "The patient’s coverage on file for the date of service is member "
                        + insured.policy().memberId()
                        + " of your plan."));
        file.grounds().covered().ifPresent(check -> parts.add(covered(check)));
      }
      case CONTRACT ->
          parts.add(
              "Under our contract the services are worth what follows.\n"
                  + String.join("\n", file.grounds().contract()));
      default -> {}
    }
  }

  private String covered(EligibilityCheck check) {
    return "Asked on "
        + show.moment(check.asked().at())
        + " (270, control number %09d), you answered that the coverage covers %s. Your answer (271)"
            .formatted(check.way().controlNumber(), show.day(check.asked().on()))
        + " is enclosed.";
  }

  /// Whether the note bears on it. Where it does not, none of it is disclosed (45 CFR 164.502(b)).
  private static boolean isClinical(CaseFile file) {
    return switch (file.denial().reason().cause()) {
      case CODING, BUNDLING, NECESSITY, DOCUMENTATION, AUTHORIZATION, BENEFIT, OTHER -> true;
      case REGISTRATION, COORDINATION, FILING, DUPLICATE, ENROLLMENT, CONTRACT -> false;
    };
  }

  private String services(CaseFile file) {
    var by = file.parties().provider();
    return "The services in question ("
        + file.lines().stream().map(CaseFile.Line::label).collect(Collectors.joining("; "))
        + ") were given on "
        + show.day(file.denial().about().service())
        + (by.isEmpty() ? "" : " by " + by)
        + (isClinical(file)
            ? " and are documented in the note of that visit, which is enclosed."
            : ".");
  }

  private static void support(CaseFile file, List<String> parts) {
    file.grounds().support().stream()
        .filter(one -> !one.quotes().isEmpty())
        .map(LetterDraft::supported)
        .forEach(parts::add);
  }

  private static String supported(Support support) {
    var quotes =
        support.quotes().stream().map(quote -> "“" + quote + "”").collect(Collectors.joining("; "));
    var title = support.title().isEmpty() ? "" : " (" + support.title() + ")";
    var what = support.diagnosis() ? "Diagnosis " : "Service ";
    var why = support.diagnosis() || support.why().isBlank() ? "" : " " + sentence(support.why());
    return what
        + support.code()
        + title
        + ": the note says "
        + (quotes.endsWith(".”") ? quotes : quotes + ".")
        + why;
  }

  /// Said only where it is so: nothing is found on the lines in question.
  private static void checked(CaseFile file, List<String> parts) {
    var against = file.grounds().against();
    if (against.isPresent() && against.get().stream().noneMatch(hold -> concerns(hold, file))) {
      parts.add(
          "We checked the claim again under the coding and coverage edits we hold for the date of"
              + " service; none speaks against the lines in question.");
    }
  }

  static boolean concerns(Hold hold, CaseFile file) {
    return hold.place().equals("claim")
        || file.lines().stream().anyMatch(line -> hold.place().equals("line " + line.number()));
  }

  private String request(CaseFile file) {
    return "Please pay "
        + show.dollars(file.denial().reason().stake())
        + ", or name the policy and the clinical or contractual ground on which you decide"
        + " otherwise, with the qualifications of whoever decides.";
  }

  private List<String> enclosures(CaseFile file) {
    var list = new ArrayList<String>();
    list.add("Claim " + file.denial().about().number() + " (CMS-1500)");
    list.add(
        "Remittance advice of "
            + show.day(file.denial().reason().decided())
            + (file.grounds().trace().isEmpty() ? "" : ", trace " + file.grounds().trace()));
    if (isClinical(file)) {
      list.add("Note of the visit of " + show.day(file.denial().about().service()));
    }
    switch (file.denial().reason().cause()) {
      case AUTHORIZATION -> list.add("Authorization");
      case FILING -> list.add("Record of transmission");
      case CONTRACT -> list.add("Fee terms of the contract");
      case REGISTRATION, COORDINATION ->
          file.grounds()
              .covered()
              .ifPresent(
                  check -> list.add("Your eligibility answer, " + check.way().name() + ".271"));
      default -> {}
    }
    if (file.parties().payer().filter(LetterDraft::isMedicare).isPresent()) {
      list.add("Earlier decisions in this appeal, if any");
    }
    return list;
  }

  private static boolean isMedicare(Payer payer) {
    return payer.terms().kind() == Payer.Kind.MEDICARE;
  }

  private static String sentence(String words) {
    var text = words.strip();
    return text.endsWith(".") ? text : text + ".";
  }

  private static String lower(String words) {
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
