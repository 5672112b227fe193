package org.claimwright.app.web;

/// The parts of the navigation, in the order they stand.
public enum NavGroup {
  TODAY(""),
  CODING("Coding"),
  BILLING("Billing"),
  PRACTICE("Practice"),
  ADMINISTRATION("Administration");

  private final String label;

  NavGroup(String label) {
    this.label = label;
  }

  /// The heading above the group, empty for the first.
  public String label() {
    return label;
  }
}
