package org.claimwright.app.web;

import org.springframework.http.HttpStatus;

/// A request that cannot be answered, told in three parts: what is wrong with its value, where, and
/// what to do. The page with that status shows them.
///
/// ```java
/// throw Refusal.missing("No claim HFP-20911 in this practice.", "Search for the patient instead.");
/// ```
///
/// The words reach the user's screen: name numbers and codes, never a person.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String remedy;

  private Refusal(HttpStatus status, String what, String remedy) {
    super(what);
    this.status = status;
    this.remedy = remedy;
  }

  /// The value cannot be read or is not allowed (400).
  public static Refusal invalid(String what, String remedy) {
    return new Refusal(HttpStatus.BAD_REQUEST, what, remedy);
  }

  /// There is no such thing in this practice (404).
  public static Refusal missing(String what, String remedy) {
    return new Refusal(HttpStatus.NOT_FOUND, what, remedy);
  }

  /// It changed meanwhile, or its state does not allow this (409).
  public static Refusal conflict(String what, String remedy) {
    return new Refusal(HttpStatus.CONFLICT, what, remedy);
  }

  public HttpStatus status() {
    return status;
  }

  public String remedy() {
    return remedy;
  }
}
