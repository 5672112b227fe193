package org.claimwright.app.encounters;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.practices.Provider.ProviderId;

/// Which visits a list shows. Begin with {@link #ALL} and narrow it.
///
/// @param state a state's word, or `open` for all that wait to be coded, or empty
/// @param limit how many at most
public record VisitFilter(
    String state,
    Optional<PatientId> patient,
    Optional<ProviderId> provider,
    Days days,
    int limit) {

  /// Days of service, both inside; an empty one is open.
  public record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
    /// Whatever the day.
    public static final Days ANY = new Days(Optional.empty(), Optional.empty());
  }

  /// The two hundred newest visits of the practice.
  public static final VisitFilter ALL =
      new VisitFilter("", Optional.empty(), Optional.empty(), Days.ANY, 200);

  public VisitFilter in(String stateWord) {
    return new VisitFilter(stateWord, patient, provider, days, limit);
  }

  public VisitFilter of(PatientId one) {
    return new VisitFilter(state, Optional.of(one), provider, days, limit);
  }

  public VisitFilter by(ProviderId one) {
    return new VisitFilter(state, patient, Optional.of(one), days, limit);
  }

  public VisitFilter on(Days other) {
    return new VisitFilter(state, patient, provider, other, limit);
  }

  public VisitFilter atMost(int number) {
    return new VisitFilter(state, patient, provider, days, number);
  }

  String where() {
    var where = new StringBuilder(" where true");
    switch (state) {
      case "" -> {}
      case "open" -> where.append(" and state in ('to-code', 'in-coding')");
      default -> where.append(" and state = :state");
    }
    patient.ifPresent(id -> where.append(" and patient_id = :patient"));
    provider.ifPresent(id -> where.append(" and provider_id = :provider"));
    days.first().ifPresent(day -> where.append(" and date_of_service >= :first"));
    days.last().ifPresent(day -> where.append(" and date_of_service <= :last"));
    return where.toString();
  }

  Map<String, Object> parameters() {
    var parameters = new LinkedHashMap<String, Object>();
    parameters.put("state", state);
    patient.ifPresent(id -> parameters.put("patient", id.value()));
    provider.ifPresent(id -> parameters.put("provider", id.value()));
    days.first().ifPresent(day -> parameters.put("first", day));
    days.last().ifPresent(day -> parameters.put("last", day));
    return parameters;
  }
}
