package org.claimwright.app.encounters;

import java.util.List;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.web.Pill;
import org.claimwright.kernel.Money;

/// A visit as its page shows it, as far as the viewer may see.
///
/// @param documents empty for who may not read notes
/// @param charges empty for who may not see claims, and until the visit is coded
/// @param links to what came of the visit elsewhere
record VisitSheet(
    Head head, List<Document> documents, List<Charge> charges, List<VisitLink.Place> links) {

  /// Who was seen by whom, where, and who pays.
  ///
  /// @param payer who pays first on that day, `""` when nobody covers it
  record Head(
      VisitRecord visit, PatientRecord patient, String provider, String place, String payer) {

    public Pill pill() {
      return VisitWords.state(visit.state());
    }
  }

  /// A document and its text in parts.
  record Document(DocumentRecord record, List<NoteParts.Part> parts) {}

  public Money total() {
    return charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
  }

  public String pointers(Charge charge) {
    return VisitWords.pointers(charge.line().pointers().stream());
  }
}
