package org.claimwright.app.audits;

import java.time.Instant;

/// An audit: how its sample was drawn and how far it has come.
///
/// @param population how many visits it was drawn from
record ChartAudit(long id, SamplePlan plan, int population, Made made, Progress progress) {

  /// Who made it, when.
  record Made(String by, Instant at) {}

  /// How many charts it has, and how many are judged.
  record Progress(int charts, int done) {

    public boolean isDone() {
      return done == charts;
    }
  }
}
