package org.claimwright.app.reference;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;

/// What a room that holds codes tells of them when a release changes; a bean in the room's package.
/// All of it concerns the practice in scope.
public interface CodesInUse {

  /// What {@link UsedCode#kind} says of this room's places.
  String kind();

  /// The codes that will be used on or after a day: what only an earlier date of service uses keeps
  /// its code for ever and is not among them.
  List<UsedCode> usedFrom(LocalDate day);

  /// Whether {@link #exchange} can be done with that use; what was coded is changed by a coder
  /// only.
  default boolean canExchange(UsedCode use) {
    return false;
  }

  /// Uses another code from a day on; before it the place keeps the old one.
  default Outcome<UsedCode> exchange(UsedCode use, String successor, LocalDate from) {
    return Outcome.rejected(
        Problem.stop(
            "CODE-KEPT", use.label(), "its code is changed where it is worked on, not from here"));
  }

  /// Undoes {@link #exchange}.
  default Outcome<UsedCode> putBack(UsedCode use, String successor, LocalDate from) {
    return Outcome.rejected(
        Problem.stop(
            "CODE-KEPT", use.label(), "its code is changed where it is worked on, not from here"));
  }
}
