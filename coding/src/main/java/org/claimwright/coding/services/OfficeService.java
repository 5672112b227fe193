package org.claimwright.coding.services;

import java.util.List;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.coding.Span;

/// A service that the note documents as done.
///
/// @param words our own plain words for it
/// @param billing modifiers, units, and whether it is a procedure beside the visit
/// @param evidence the sentence that documents it
public record OfficeService(
    CodeSystem system, String code, String words, Billing billing, Span evidence) {

  /// How a service is billed.
  ///
  /// @param procedure whether the visit beside it needs modifier 25
  public record Billing(List<String> modifiers, int units, boolean procedure) {
    public static final Billing PLAIN = new Billing(List.of(), 1, false);

    public Billing {
      modifiers = List.copyOf(modifiers);
    }
  }

  OfficeService withUnits(int units) {
    return new OfficeService(
        system,
        code,
        words,
        new Billing(billing.modifiers(), units, billing.procedure()),
        evidence);
  }

  /// The same service with other modifiers.
  public OfficeService withModifiers(List<String> modifiers) {
    return new OfficeService(
        system,
        code,
        words,
        new Billing(modifiers, billing.units(), billing.procedure()),
        evidence);
  }

  static OfficeService of(String code, String words, Billing billing, Span evidence) {
    boolean level2 = Character.isLetter(code.charAt(0));
    return new OfficeService(
        level2 ? CodeSystem.HCPCS : CodeSystem.CPT, code, words, billing, evidence);
  }
}
