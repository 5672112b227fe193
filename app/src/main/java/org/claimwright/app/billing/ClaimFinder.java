package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimwright.app.access.Permission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.patients.Patients;
import org.claimwright.app.web.SearchContribution;
import org.claimwright.app.web.SearchResult;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// Finds claims by the beginning of their number, with or without the practice's letters, and by
/// the patient's name.
@Component
class ClaimFinder implements SearchContribution {

  private static final int PATIENTS = 10;

  private final ClaimLists lists;
  private final ClaimListing listing;
  private final ClaimNumbers numbers;
  private final Patients patients;
  private final Audit audit;
  private final Show show;

  ClaimFinder(
      ClaimLists lists,
      ClaimListing listing,
      ClaimNumbers numbers,
      Patients patients,
      Audit audit,
      Show show) {
    this.lists = lists;
    this.listing = listing;
    this.numbers = numbers;
    this.patients = patients;
    this.audit = audit;
    this.show = show;
  }

  @Override
  public String heading() {
    return "Claims";
  }

  @Override
  public String permission() {
    return Permission.READ_CLAIMS.name();
  }

  @Override
  public List<SearchResult> search(String words, int limit) {
    var found = new ArrayList<>(numbered(words, limit));
    if (found.size() < limit) {
      found.addAll(named(words, limit - found.size()));
    }
    if (!found.isEmpty()) {
      audit.record(AuditEvent.read("claim", "").with("search, " + found.size() + " found"));
    }
    return listing.rows(found).stream().map(this::result).toList();
  }

  private List<ListedClaim> numbered(String words, int limit) {
    var number = words.toUpperCase(Locale.ROOT);
    if (!number.matches("[A-Z0-9-]{3,20}") || !number.matches(".*[0-9].*")) {
      return List.of();
    }
    var beginning = number.matches("[0-9]+") ? numbers.prefix() + "-" + number : number;
    return lists.numbered(beginning, limit);
  }

  private List<ListedClaim> named(String words, int limit) {
    if (words.matches("[0-9]+")) {
      return List.of();
    }
    var people = patients.search(words, PATIENTS).stream().map(PatientRecord::id).toList();
    return people.isEmpty() ? List.of() : lists.ofPatients(people, limit);
  }

  private SearchResult result(ClaimList.Row row) {
    var claim = row.claim();
    return new SearchResult(
        claim.number() + " · " + row.parties().patient(),
        row.parties().payer()
            + " · "
            + show.day(claim.subject().dateOfService())
            + " · "
            + show.dollars(claim.money().billed())
            + " · "
            + row.pill().word(),
        "file-dollar",
        "/claims/" + claim.id());
  }
}
