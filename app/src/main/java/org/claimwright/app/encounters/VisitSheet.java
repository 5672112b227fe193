package org.claimwright.app.encounters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.web.Pill;
import org.claimwright.kernel.Money;

/// A visit as its page shows it, as far as the viewer may see.
///
/// @param documents empty for who may not read notes
/// @param charges empty for who may not see claims, and until the visit is coded
/// @param links to what came of the visit elsewhere
record VisitSheet(
    Head head,
    List<Document> documents,
    TakenBack takenBack,
    List<Charge> charges,
    List<VisitLink.Place> links) {

  /// The notes that were taken back.
  ///
  /// @param times by whom and when, none for most visits
  /// @param isFollowed whether another has taken their place
  record TakenBack(List<DocumentRecord.Added> times, boolean isFollowed) {}

  /// What may be added, by the word in the form.
  public Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    if (!takenBack.times().isEmpty() && !takenBack.isFollowed()) {
      kinds.put("note", "The visit’s note");
    }
    kinds.put("addendum", "Addendum by the clinician");
    kinds.put("result", "Result");
    kinds.put("other", "Other document");
    return kinds;
  }

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
