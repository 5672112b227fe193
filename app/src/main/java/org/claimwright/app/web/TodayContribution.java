package org.claimwright.app.web;

import java.util.List;

/// What a feature puts on the home page: the work that waits there for the signed-in user.
public interface TodayContribution {

  /// The part of the page the jobs stand in.
  NavGroup group();

  /// What the signed-in user must hold to see them, or empty for everyone.
  String permission();

  /// The jobs in their order, asked each time the page is shown; a job with nothing to do says so.
  List<TodayJob> jobs();
}
