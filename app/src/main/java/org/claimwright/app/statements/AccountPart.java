package org.claimwright.app.statements;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.patients.PatientPart;
import org.springframework.stereotype.Component;

/// The account in figures on the patient's page.
@Component
class AccountPart implements PatientPart {

  private final AccountSheets sheets;

  AccountPart(AccountSheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public String title() {
    return "Account";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Permission permission() {
    return Permission.READ_ACCOUNTS;
  }

  @Override
  public Place place() {
    return Place.SIDE;
  }

  @Override
  public Drawn draw(PatientId patient) {
    return new Drawn("statements/parts", "account", sheets.of(patient));
  }

  @Override
  public List<Link> links(PatientId patient) {
    return List.of(
        new Link("Open", "/accounts/" + patient, "b", Permission.READ_ACCOUNTS),
        new Link(
            "Take payment", "/accounts/" + patient + "/payment", "t", Permission.TAKE_PAYMENTS));
  }
}
