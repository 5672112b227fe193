package org.claimwright.app.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.reference.ReasonWords;
import org.claimwright.app.web.Pill;
import org.claimwright.app.web.Show;
import org.claimwright.app.web.Tone;
import org.springframework.stereotype.Component;

/// How pages word where a claim stands, why, and what comes next.
@Component
class ClaimWords {

  private static final int PRESSING = 3;
  private static final int SOON = 14;

  /// Whom the pages behind a link ask for.
  private static final Map<String, Permission> DOORS =
      Map.of(
          "coding", Permission.READ_VISITS,
          "patients", Permission.READ_PATIENTS,
          "remittances", Permission.READ_REMITTANCES,
          "denials", Permission.READ_DENIALS);

  /// Deductible, coinsurance, copay and the contract's discount.
  private static final Set<String> USUAL = Set.of("1", "2", "3", "45");

  private final Show show;
  private final ReasonWords reasons;

  ClaimWords(Show show, ReasonWords reasons) {
    this.show = show;
    this.reasons = reasons;
  }

  /// A word or two and where it leads; `""` when the viewer has nothing to do there.
  record Next(String label, String path) {
    static final Next NOTHING = new Next("", "");
  }

  /// A deadline above the money.
  ///
  /// @param path of the page where it is worked, `""` when it is this one
  record Banner(Tone tone, String title, String text, String path) {

    Banner(Tone tone, String title, String text) {
      this(tone, title, text, "");
    }

    public String icon() {
      return switch (tone) {
        case STOP, WARN -> "clock-exclamation";
        case OK, INFO, QUIET -> "clock";
      };
    }
  }

  public Pill pill(ListedClaim claim) {
    if (claim.isSilent()) {
      return Pill.stop("Silent").with("clock-exclamation");
    }
    var state = claim.place().state();
    if (claim.isDenied() && claim.money().settled().isPresent()) {
      return Pill.quiet("Denial accepted");
    }
    return state.equals("paid") ? paid(claim) : pill(state);
  }

  /// The state alone, whatever else is known of the claim.
  static Pill pill(String state) {
    return switch (state) {
      case "held" -> Pill.warn("Held");
      case "ready" -> Pill.ok("Ready");
      case "sending" -> Pill.info("Sending");
      case "submitted", "accepted" -> Pill.info("Waiting");
      case "rejected" -> Pill.stop("Rejected").with("circle-x");
      case "denied" -> Pill.stop("Denied").with("ban");
      case "partly-paid" -> Pill.warn("Part denied");
      case "patient" -> Pill.quiet("To patient");
      case "withdrawn" -> Pill.quiet("Replaced or void");
      default -> Pill.ok("Paid");
    };
  }

  private static Pill paid(ListedClaim claim) {
    if (claim.money().credit().isPositive()) {
      return Pill.info("Credit");
    }
    return claim.money().underpaid().isPositive() ? Pill.warn("Underpaid") : Pill.ok("Paid");
  }

  public String why(ListedClaim claim) {
    if (claim.isSilent()) {
      return claim.place().silence();
    }
    var money = claim.money();
    if (money.credit().isPositive()) {
      return show.dollars(money.credit()) + " above the charge";
    }
    return money.underpaid().isPositive()
        ? show.dollars(money.underpaid()) + " under contract"
        : claim.place().why() + decision(claim);
  }

  private String decision(ListedClaim claim) {
    var why = claim.isDenied() ? explain(claim.place().why()) : "";
    return why.isEmpty() ? why : " " + why;
  }

  /// What a payer's reason says; empty for the shares that every payment has, and for a code no
  /// loaded set knows.
  public String explain(String reason) {
    return ReasonWords.carc(reason).filter(USUAL::contains).isPresent()
        ? ""
        : reasons.of(reason, show.today()).orElse("");
  }

  /// What to do with it next, as far as the viewer may.
  public Next next(ListedClaim claim) {
    if (!may(Permission.WORK_CLAIMS)) {
      return Next.NOTHING;
    }
    var page = "/claims/" + claim.id();
    return switch (claim.place().state()) {
      case "held" -> mend(claim, page);
      case "ready" -> new Next("Send", page);
      case "rejected" -> new Next("Correct", page);
      case "denied", "partly-paid", "paid" -> decided(claim, page);
      default -> claim.isSilent() ? new Next("Ask", page) : Next.NOTHING;
    };
  }

  private static Next decided(ListedClaim claim, String page) {
    var money = claim.money();
    if (money.credit().isPositive()) {
      return new Next("Refund", page);
    }
    if (money.settled().isPresent()) {
      return Next.NOTHING;
    }
    var work = "/denials/claims/" + claim.id();
    if (claim.isDenied()) {
      return new Next("Denial", work);
    }
    return money.underpaid().isPositive() ? new Next("Dispute", work) : Next.NOTHING;
  }

  private Next mend(ListedClaim claim, String page) {
    var mend = claim.place().mend();
    if (mend.isEmpty() || !mayOpen(mend)) {
      return new Next("Look", page);
    }
    return new Next(mend.startsWith("/patients") ? "Verify" : "Fix", mend);
  }

  /// The day by which somebody must act, `–` while the claim waits for others.
  public String until(ListedClaim claim) {
    return claim.isWaiting() ? "–" : claim.place().deadline().map(show::until).orElse("–");
  }

  public boolean isPressing(ListedClaim claim) {
    return !claim.isWaiting()
        && claim.place().deadline().filter(day -> daysTo(day) <= PRESSING).isPresent();
  }

  /// The next deadline and where it comes from; empty when nobody must act.
  public Optional<Banner> banner(ListedClaim claim, Optional<Payer> payer) {
    return claim
        .place()
        .deadline()
        .map(day -> {
          if (claim.isSilent()) {
            return new Banner(
                Tone.STOP, "Silent: " + claim.place().silence(), asking(claim, payer));
          }
          if (claim.isWaiting()) {
            return new Banner(
                Tone.QUIET,
                "Waiting for " + payer.map(Payer::name).orElse("the payer"),
                "It counts as silent on " + show.day(day) + ", when nothing has moved until then.");
          }
          return new Banner(tone(day), what(claim) + " by " + dated(day), because(claim, payer));
        });
  }

  private static String what(ListedClaim claim) {
    return switch (claim.place().state()) {
      case "denied", "partly-paid" -> "Appeal";
      case "paid" -> claim.money().credit().isPositive() ? "Give back" : "Dispute";
      default -> "File";
    };
  }

  private String because(ListedClaim claim, Optional<Payer> payer) {
    var limits = payer.map(each -> each.terms().limits());
    return switch (what(claim)) {
      case "Give back" ->
          show.dollars(claim.money().credit())
              + " was paid above the charge; Medicare and Medicaid ask for it within 60 days (42 CFR"
              + " 401.305).";
      case "File" ->
          limits
              .map(each ->
                  show.count(each.filingDays(), "day")
                      + " from the date of service, the payer’s limit for filing.")
              .orElse("");
      default ->
          payer
              .map(each -> AppealLevel.of(each).getFirst())
              .map(level ->
                  show.count(level.days(), "day")
                      + " from the decision, "
                      + level.citation()
                      + " for the first appeal.")
              .orElse("");
    };
  }

  private String asking(ListedClaim claim, Optional<Payer> payer) {
    var filing =
        payer
            .map(each -> each.filingDeadline(claim.subject().dateOfService()))
            .map(day -> " The limit for filing is " + dated(day) + ".")
            .orElse("");
    var step =
        claim.place().state().equals("accepted")
            ? "The payer has it and does not answer: ask, and note what it said."
            : "Ask the payer or the clearinghouse; what never arrived can be sent again.";
    return step + filing;
  }

  private String dated(LocalDate day) {
    var days = daysTo(day);
    var when = days > 0 ? "in " + show.until(day) : show.until(day);
    return show.day(day) + ", " + when;
  }

  private Tone tone(LocalDate day) {
    var days = daysTo(day);
    if (days <= PRESSING) {
      return Tone.STOP;
    }
    return days <= SOON ? Tone.WARN : Tone.QUIET;
  }

  private long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(show.today(), day);
  }

  /// Whether the viewer may open the page a link leads to.
  public boolean mayOpen(String link) {
    if (link.isEmpty()) {
      return false;
    }
    var door = DOORS.get(link.substring(1).split("[/?]", 2)[0]);
    return door == null || may(door);
  }

  private static boolean may(Permission permission) {
    return SignedIn.current().filter(user -> user.may(permission)).isPresent();
  }
}
