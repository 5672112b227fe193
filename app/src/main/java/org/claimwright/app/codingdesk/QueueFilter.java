package org.claimwright.app.codingdesk;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which part of the queue is looked at, as it stands in the address.
///
/// @param view `` for all that wait, `mine` for what the viewer has begun, `fits` for what asks for
///   a certificate the viewer holds, `held` @param payer a payer's name, or `` for any
/// @param clinician a clinician's name, or `` for any @param specialty a specialty in words, or ``
///   for any
/// @param order a word of {@link QueueOrder}
record QueueFilter(String view, String payer, String clinician, String specialty, String order) {

  QueueFilter(
      @Nullable String view,
      @Nullable String payer,
      @Nullable String clinician,
      @Nullable String specialty,
      @Nullable String order) {
    this.view = Objects.requireNonNullElse(view, "");
    this.payer = Objects.requireNonNullElse(payer, "");
    this.clinician = Objects.requireNonNullElse(clinician, "");
    this.specialty = Objects.requireNonNullElse(specialty, "");
    this.order = Objects.requireNonNullElse(order, "");
  }

  /// The queue as the signed-in user cut it last, kept for the session: the next visit is taken
  /// from what was looked at.
  static final String KEPT = "codingQueue";

  static final QueueFilter ALL = new QueueFilter("", "", "", "", "");

  /// What it is cut to in words, `""` for everything that waits.
  public String inWords() {
    return String.join(
        ", ",
        Stream.of(
                isMine() ? "begun by me" : "",
                isFitting() ? "fit for me" : "",
                payer,
                specialty,
                clinician)
            .filter(words -> !words.isEmpty())
            .toList());
  }

  /// Whether payer, clinician or specialty narrow the view.
  public boolean isCut() {
    return !(payer.isEmpty() && clinician.isEmpty() && specialty.isEmpty());
  }

  public boolean isHeld() {
    return view.equals("held");
  }

  public boolean isMine() {
    return view.equals("mine");
  }

  public boolean isFitting() {
    return view.equals("fits");
  }

  public QueueOrder sorted() {
    return QueueOrder.ofWord(order);
  }

  boolean admits(QueuedVisit visit) {
    return (payer.isEmpty() || payer.equals(visit.payer()))
        && (clinician.isEmpty() || clinician.equals(visit.clinician()))
        && (specialty.isEmpty() || specialty.equals(visit.specialty()));
  }
}
