package org.claimwright.app.billing;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientPart;
import org.springframework.stereotype.Component;

/// A patient's newest claims, on the patient's page.
@Component
class PatientClaims implements PatientPart {

  private static final int MOST = 20;

  private final ClaimLists lists;
  private final ClaimListing listing;
  private final ClaimWords words;

  PatientClaims(ClaimLists lists, ClaimListing listing, ClaimWords words) {
    this.lists = lists;
    this.listing = listing;
    this.words = words;
  }

  /// What the fragment draws.
  record Drawing(List<ClaimList.Row> rows, ClaimWords words) {}

  @Override
  public String title() {
    return "Claims";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Permission permission() {
    return Permission.READ_CLAIMS;
  }

  @Override
  public Drawn draw(PatientId patient) {
    var rows = listing.rows(lists.ofPatients(List.of(patient), MOST));
    return new Drawn("billing/parts", "claims", new Drawing(rows, words));
  }
}
