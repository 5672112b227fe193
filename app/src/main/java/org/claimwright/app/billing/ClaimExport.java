package org.claimwright.app.billing;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.practices.Provider;
import org.claimwright.app.practices.Provider.ProviderId;
import org.claimwright.app.web.Csv;
import org.claimwright.kernel.Money;
import org.springframework.stereotype.Component;

/// A list of claims as a CSV file, all its pages: for whoever works on with a spreadsheet.
@Component
class ClaimExport {

  private static final int AT_ONCE = 500;
  private static final String HEAD =
      "claim,patient,patient number,payer,clinician,date of service,billed,expected of"
          + " payer,paid,contractual,patient owes,denied,state,why,deadline";

  private final Claims claims;
  private final ClaimListing listing;
  private final ClaimWords words;
  private final Practices practices;

  ClaimExport(Claims claims, ClaimListing listing, ClaimWords words, Practices practices) {
    this.claims = claims;
    this.listing = listing;
    this.words = words;
    this.practices = practices;
  }

  /// Writes these claims in this order, a part at a time: each once, however they move meanwhile,
  /// as it stands when its line is written.
  void write(List<ClaimId> keys, Appendable out) throws IOException {
    var clinicians =
        practices.providers().stream().collect(Collectors.toMap(Provider::id, Provider::title));
    out.append(HEAD).append(Csv.END);
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      var part = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
      for (var row : listing.rows(claims.byKey(part))) {
        out.append(line(row, clinicians)).append(Csv.END);
      }
    }
  }

  private String line(ClaimList.Row row, Map<ProviderId, String> clinicians) {
    var claim = row.claim();
    var subject = claim.subject();
    var money = claim.money();
    return Csv.line(
        claim.number().value(),
        row.parties().patient(),
        subject.patient().value(),
        row.parties().payer(),
        clinicians.getOrDefault(subject.provider(), ""),
        subject.dateOfService(),
        money.billed(),
        money.expected().map(Money::toString).orElse(""),
        money.paid(),
        money.adjusted(),
        claim.place().state().equals("patient") ? money.billed() : money.patient(),
        money.denied(),
        row.pill().word(),
        words.why(claim),
        claim.isWaiting() ? "" : claim.place().deadline().map(LocalDate::toString).orElse(""));
  }
}
