package org.claimwright.app.codingdesk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which part of the queue is looked at, as it stands in the address.
///
/// @param view `` for all that wait, `mine` for what the viewer has begun, `held` @param payer a
///   payer's name, or `` for any
/// @param clinician a clinician's name, or `` for any
record QueueFilter(String view, String payer, String clinician) {

  QueueFilter(@Nullable String view, @Nullable String payer, @Nullable String clinician) {
    this.view = Objects.requireNonNullElse(view, "");
    this.payer = Objects.requireNonNullElse(payer, "");
    this.clinician = Objects.requireNonNullElse(clinician, "");
  }

  public boolean isHeld() {
    return view.equals("held");
  }

  public boolean isMine() {
    return view.equals("mine");
  }

  boolean admits(QueuedVisit visit) {
    return (payer.isEmpty() || payer.equals(visit.payer()))
        && (clinician.isEmpty() || clinician.equals(visit.clinician()));
  }
}
