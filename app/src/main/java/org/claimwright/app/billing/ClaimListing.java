package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwright.app.billing.ClaimList.Chip;
import org.claimwright.app.billing.ClaimList.Choice;
import org.claimwright.app.billing.ClaimList.Parties;
import org.claimwright.app.billing.ClaimList.Row;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.practices.Payer;
import org.claimwright.app.practices.Payer.PayerKey;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// Puts the list of claims together: a handful of queries, however long it is.
@Component
class ClaimListing {

  private static final List<Integer> LAST_DAYS = List.of(30, 90, 365);

  /// More patients of one name than anybody looks through.
  private static final int MOST_PATIENTS = 500;

  private final Claims claims;
  private final Patients patients;
  private final Practices practices;
  private final ClaimWords words;
  private final Show show;
  private final ClaimSearch search;

  ClaimListing(
      Claims claims,
      Patients patients,
      Practices practices,
      ClaimWords words,
      Show show,
      ClaimSearch search) {
    this.claims = claims;
    this.patients = patients;
    this.practices = practices;
    this.words = words;
    this.show = show;
    this.search = search;
  }

  ClaimList of(ClaimsAsked asked) {
    var filter = filter(asked);
    var payers = practices.payers();
    var counts = claims.counts();
    var known = filter.isWhole() ? counts.get(filter.view()) : null;
    var count = known == null ? claims.count(filter) : known;
    var rows = new ClaimList.Rows(rows(claims.list(filter), payers), count);
    return new ClaimList(asked, tally(counts), chips(asked, payers), rows);
  }

  private Map<ClaimView, Long> tally(Map<ClaimView, ClaimCount> open) {
    var tally = new EnumMap<ClaimView, Long>(ClaimView.class);
    open.forEach((view, count) -> tally.put(view, count.claims()));
    tally.putAll(claims.closed());
    return tally;
  }

  /// Which claims the address asks for.
  ClaimFilter filter(ClaimsAsked asked) {
    var filter = asked.filter(show.today());
    return asked.words().isEmpty()
        ? filter
        : filter.sought(search.of(asked.words(), MOST_PATIENTS));
  }

  /// The rows of claims that are listed elsewhere.
  List<Row> rows(List<ListedClaim> listed) {
    return rows(listed, practices.payers());
  }

  private List<Row> rows(List<ListedClaim> listed, List<Payer> payers) {
    var people = patients.findAll(listed.stream().map(one -> one.subject().patient()).toList());
    var byKey = payers.stream().collect(Collectors.toMap(Payer::id, Function.identity()));
    return listed.stream()
        .map(claim ->
            new Row(claim, parties(claim, people, byKey), words.pill(claim), words.next(claim)))
        .toList();
  }

  private static Parties parties(
      ListedClaim claim, Map<PatientId, PatientRecord> people, Map<PayerKey, Payer> payers) {
    var patient = people.get(claim.subject().patient());
    var payer = claim.subject().payer().map(payers::get).map(Payer::name).orElse("none");
    return new Parties(patient == null ? "" : patient.name(), payer);
  }

  private List<Chip> chips(ClaimsAsked asked, List<Payer> payers) {
    return List.of(payer(asked, payers), provider(asked), service(asked), order(asked));
  }

  private static Chip order(ClaimsAsked asked) {
    var choices = new ArrayList<Choice>();
    for (var by : ClaimOrder.By.values()) {
      for (var order : List.of(by.first(), by.first().turned())) {
        var here = order.equals(asked.order());
        choices.add(new Choice(order.label(), asked.path("sort", order.word()), here));
      }
    }
    return new Chip("sort", "Order", asked.order().label(), choices);
  }

  private static Chip payer(ClaimsAsked asked, List<Payer> payers) {
    var chosen = asked.payer().orElse(0);
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("any", asked.path("payer", ""), chosen == 0));
    for (var payer : payers) {
      var key = payer.id().value();
      choices.add(new Choice(payer.name(), asked.path("payer", Long.toString(key)), key == chosen));
    }
    return new Chip("payer", "Payer", here(choices, "unknown"), choices);
  }

  private Chip provider(ClaimsAsked asked) {
    var chosen = asked.provider().orElse(0);
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("any", asked.path("provider", ""), chosen == 0));
    for (Provider provider : practices.providers()) {
      var key = provider.id().value();
      choices.add(
          new Choice(provider.title(), asked.path("provider", Long.toString(key)), key == chosen));
    }
    return new Chip("provider", "Provider", here(choices, "unknown"), choices);
  }

  private Chip service(ClaimsAsked asked) {
    var chosen = asked.last().orElse(0);
    var range = asked.from().isPresent() || asked.to().isPresent();
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("any", asked.path("last", ""), chosen == 0 && !range));
    for (var days : LAST_DAYS) {
      choices.add(
          new Choice(
              "last " + days + " days", asked.path("last", days.toString()), chosen == days));
    }
    var other =
        range
            ? asked.from().map(show::day).orElse("…")
                + " to "
                + asked.to().map(show::day).orElse("…")
            : "last " + chosen + " days";
    return new Chip("service", "Service", here(choices, other), choices);
  }

  private static String here(List<Choice> choices, String other) {
    return choices.stream().filter(Choice::here).map(Choice::label).findFirst().orElse(other);
  }
}
