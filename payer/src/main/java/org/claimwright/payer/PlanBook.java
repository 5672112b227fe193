package org.claimwright.payer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;

/// The plans a sandbox payer runs, read from text that a person can write.
///
/// ```
/// plan Lakeshore Health Plan
///   payer-id: LKSH1            # NM109 of loop 2010BB
///   tax-id: 990000001          # TRN03 of the 835 is 1 and this
///   mail: PO BOX 5550 | TOLEDO | OH 436040550 | 4195550150
///   filing-indicator: CI       # SBR09
///   filing-days: 180
///   allowed: 62%               # of the charge, where the fee table has no line; or: listed
///   fee: 99213 92.10
///   copay: 25.00 on 99202-99215
///   deductible: 500.00         # per member and calendar year
///   coinsurance: 20%
///   waived: 99381-99397        # paid in full
///   withheld: 2%               # sequestration
///   not-covered: 99075
///   bundled: 99000
///   authorization: 70551
///   terminated: W123456789 2026-03-31
///   member: W123456789 | DOE | JANE | 1980-05-12 | F | 2025-01-01 | GRP-1
///   providers: 1234567893      # who may ask about members; anybody when left out
/// ```
///
/// A claim finds its plan by payer id, else by filing indicator; a question about coverage by payer
/// id alone. A plan that lists members (the first under a number holds the policy; the group may be
/// left out) answers questions about them only. Immutable and thread-safe.
public final class PlanBook {

  private final List<Plan> plans;

  private PlanBook(List<Plan> plans) {
    this.plans = List.copyOf(plans);
  }

  /// The plans that come with the product: a commercial plan, Medicare Part B and a Medicaid, all
  /// invented.
  public static PlanBook standard() {
    try (var in = PlanBook.class.getResourceAsStream("standard-plans.txt")) {
      if (in == null) {
        throw new IllegalStateException("standard-plans.txt is missing from the payer module");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Reads a plan book.
  ///
  /// @throws IllegalArgumentException naming the line that cannot be read
  public static PlanBook parse(String text) {
    var plans = new ArrayList<Plan>();
    PlanText open = null;
    int number = 0;
    for (var raw : text.lines().toList()) {
      number++;
      var line = raw.replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      try {
        if (line.startsWith("plan ")) {
          if (open != null) {
            plans.add(open.toPlan());
          }
          open = new PlanText(line.substring(5).strip());
        } else if (open == null) {
          throw new IllegalArgumentException("a setting before the first \"plan NAME\"");
        } else {
          open.set(line);
        }
      } catch (RuntimeException wrong) {
        throw new IllegalArgumentException(
            "plan book, line " + number + ": " + wrong.getMessage(), wrong);
      }
    }
    if (open == null) {
      throw new IllegalArgumentException("the plan book has no plan");
    }
    plans.add(open.toPlan());
    return new PlanBook(plans);
  }

  Optional<Plan> planFor(WireClaim.Control control) {
    return planOf(control.payerId())
        .or(() ->
            plans.stream()
                .filter(plan -> plan.identity().filingIndicator().equals(control.filingIndicator()))
                .findFirst());
  }

  /// The plan of a payer id.
  Optional<Plan> planOf(String payerId) {
    return plans.stream().filter(one -> one.identity().payerId().equals(payerId)).findFirst();
  }

  /// A plan while its lines are read.
  private static final class PlanText {
    private final String name;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Money> fees = new HashMap<>();
    private final Map<String, LocalDate> terminations = new HashMap<>();
    private final List<Members.Member> enrolled = new ArrayList<>();

    PlanText(String name) {
      this.name = name;
    }

    void set(String line) {
      var colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("not \"setting: value\": \"" + line + "\"");
      }
      var key = line.substring(0, colon).strip();
      var value = line.substring(colon + 1).strip();
      var words = value.split("\\s+", -1);
      switch (key) {
        case "fee" -> fees.put(words[0], Money.parse(words[1]));
        case "terminated" -> terminations.put(words[0], LocalDate.parse(words[1]));
        case "member" -> enrolled.add(member(value));
        case "payer-id",
            "tax-id",
            "mail",
            "filing-indicator",
            "filing-days",
            "allowed",
            "copay",
            "deductible",
            "coinsurance",
            "waived",
            "withheld",
            "not-covered",
            "bundled",
            "authorization",
            "providers" ->
            settings.put(key, value);
        default -> throw new IllegalArgumentException("unknown setting \"" + key + "\"");
      }
    }

    Plan toPlan() {
      return new Plan(
          new Plan.Identity(
              required("payer-id"),
              name,
              required("filing-indicator"),
              Integer.parseInt(settings.getOrDefault("filing-days", "365")),
              office()),
          new Plan.Allowed(
              Map.copyOf(fees), otherwise(), Percent.parse(settings.getOrDefault("withheld", "0"))),
          costShare(),
          new Plan.Coverage(codes("not-covered"), codes("bundled"), codes("authorization")),
          new Members(Map.copyOf(terminations), List.copyOf(enrolled), providers()));
    }

    private static Members.Member member(String value) {
      var parts = value.split("\\s*\\|\\s*", -1);
      if (parts.length < 6 || parts.length > 7 || !parts[4].matches("[FMU]")) {
        throw new IllegalArgumentException(
            "\"member\" is not ID | LAST | FIRST | BIRTH DATE | SEX | FIRST DAY, perhaps | GROUP");
      }
      var person =
          new Members.Person(parts[1], parts[2], Optional.of(LocalDate.parse(parts[3])), parts[4]);
      return new Members.Member(
          parts[0], person, LocalDate.parse(parts[5]), parts.length == 7 ? parts[6] : "");
    }

    private List<String> providers() {
      var words = settings.get("providers");
      return words == null ? List.of() : List.of(words.split("\\s+", -1));
    }

    /// `listed` for a plan that covers nothing beyond its fee table.
    private Optional<Percent> otherwise() {
      var share = required("allowed");
      return share.equals("listed") ? Optional.empty() : Optional.of(Percent.parse(share));
    }

    private Plan.Office office() {
      var mail = required("mail").split("\\s*\\|\\s*", -1);
      if (mail.length != 4
          || !mail[2].matches("[A-Z]{2} [0-9]{5,9}")
          || !mail[3].matches("[0-9]{10}")) {
        throw new IllegalArgumentException(
            "\"mail\" of plan \"" + name + "\" is not STREET | CITY | ST ZIP | PHONE");
      }
      return new Plan.Office(required("tax-id"), mail[0], mail[1], mail[2], mail[3]);
    }

    private Plan.CostShare costShare() {
      var copay = settings.getOrDefault("copay", "0 on 99202-99215").split("\\s+on\\s+", 2);
      return new Plan.CostShare(
          Money.parse(copay[0]),
          copay.length > 1 ? CodeSpans.parse(copay[1]) : CodeSpans.NONE,
          Money.parse(settings.getOrDefault("deductible", "0")),
          Percent.parse(settings.getOrDefault("coinsurance", "0")),
          codes("waived"));
    }

    private CodeSpans codes(String key) {
      var words = settings.get(key);
      return words == null ? CodeSpans.NONE : CodeSpans.parse(words);
    }

    private String required(String key) {
      var value = settings.get(key);
      if (value == null) {
        throw new IllegalArgumentException("plan \"" + name + "\" has no \"" + key + "\"");
      }
      return value;
    }
  }
}
