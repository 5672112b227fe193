package org.claimwright.app.billing;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.web.SearchContribution;
import org.claimwright.app.web.SearchResult;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;

/// Finds claims by the beginning of their number and by the patient's name.
@Component
class ClaimFinder implements SearchContribution {

  private static final int PATIENTS = 10;

  private final ClaimLists lists;
  private final ClaimListing listing;
  private final ClaimSearch search;
  private final Audit audit;
  private final Show show;

  ClaimFinder(ClaimLists lists, ClaimListing listing, ClaimSearch search, Audit audit, Show show) {
    this.lists = lists;
    this.listing = listing;
    this.search = search;
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
    var sought = search.of(words, PATIENTS);
    var found = new ArrayList<ListedClaim>();
    if (!sought.number().isEmpty()) {
      found.addAll(lists.numbered(sought.number(), limit));
    }
    if (found.size() < limit && !sought.patients().isEmpty()) {
      found.addAll(lists.ofPatients(sought.patients(), limit - found.size()));
    }
    if (!found.isEmpty()) {
      audit.record(AuditEvent.read("claim", "").with("search, " + found.size() + " found"));
    }
    return listing.rows(found).stream().map(this::result).toList();
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
