package org.claimwright.app.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.springframework.stereotype.Component;

/// The codes of authorizations that reach beyond a change, told when codes change: the payer has to
/// be asked for the new code, so they are changed by hand only.
@Component
class AuthorizationsInUse implements CodesInUse {

  private static final int MOST = 2_000;

  private final AuthorizationTable table;

  AuthorizationsInUse(AuthorizationTable table) {
    this.table = table;
  }

  @Override
  public String kind() {
    return "authorization";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    return table.from(day, MOST).stream().flatMap(AuthorizationsInUse::used).toList();
  }

  private static Stream<UsedCode> used(AuthorizationRecord held) {
    var last = held.terms().days().end().minusDays(1);
    return held.terms().codes().stream()
        .map(code ->
            new UsedCode(
                "authorization",
                Long.toString(held.id()),
                code,
                "Authorization "
                    + held.number()
                    + " to "
                    + last
                    + ": ask the payer for the new code",
                "/patients/" + held.patient() + "/authorizations/" + held.id() + "/edit"));
  }
}
