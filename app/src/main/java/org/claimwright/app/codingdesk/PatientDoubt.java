package org.claimwright.app.codingdesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.coding.Remark;
import org.claimwright.kernel.Problem;
import org.claimwright.kernel.Severity;

/// Whether a note is about the patient of its visit: what the engine doubts, and what a person has
/// settled. Nothing is billed while it is open. Pure.
final class PatientDoubt {

  private static final Set<String> DOUBTS = Set.of("NOTE-TWO-PATIENTS", "NOTE-OTHER-BIRTH");
  private static final String SETTLED = "NOTE-PATIENT-CONFIRMED";

  private PatientDoubt() {}

  /// Whether the remark says that the note may be another patient's.
  static boolean is(Remark remark) {
    return DOUBTS.contains(remark.code());
  }

  static boolean isOpen(Reading reading) {
    return reading.remarks().stream().anyMatch(PatientDoubt::is);
  }

  static boolean isSettled(Reading reading) {
    return settled(reading).isPresent();
  }

  private static Optional<Remark> settled(Reading reading) {
    return reading.remarks().stream().filter(one -> one.code().equals(SETTLED)).findFirst();
  }

  /// What stands against finishing while nobody has decided.
  static Optional<Problem> obstacle(Reading reading) {
    return isOpen(reading)
        ? Optional.of(
            Problem.stop(
                "NOTE-PATIENT-UNSURE",
                "note",
                "It is not settled whether the note is this patient's; confirm that it is, or take"
                    + " the note back, where the desk tells of it."))
        : Optional.empty();
  }

  /// The reading with the doubt settled: the note is this patient's and nobody else's.
  static Reading confirmed(Reading reading, Stamp stamp) {
    return reading.remarking(
        settling(
            new Remark(
                SETTLED,
                Severity.INFO,
                "note",
                stamp.by() + " confirmed that the note is about this patient alone.",
                ""),
            reading.remarks()));
  }

  /// Remarks of a further look at the same documents: what was settled stays so.
  static List<Remark> keeping(Reading before, List<Remark> others) {
    return settled(before).map(one -> settling(one, others)).orElse(others);
  }

  private static List<Remark> settling(Remark settled, List<Remark> remarks) {
    var all = new ArrayList<Remark>();
    all.add(settled);
    remarks.stream().filter(one -> !is(one)).forEach(all::add);
    return List.copyOf(all);
  }
}
