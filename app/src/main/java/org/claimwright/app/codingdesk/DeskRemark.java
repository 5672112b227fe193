package org.claimwright.app.codingdesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.Remark;

/// What a coder should know of the note itself before any code: what is wrong with it in a title,
/// and the engine's or our own words for it.
record DeskRemark(Remark remark) {

  private static final List<Map.Entry<String, String>> TITLES =
      List.of(
          Map.entry("PROPOSALS", "A language model was asked"),
          Map.entry("MACHINE", "The note speaks to a machine"),
          Map.entry("EMPTY", "The note is empty"),
          Map.entry("NOT-TEXT", "The note cannot be read as text"),
          Map.entry("LANGUAGE", "The note is not in English"),
          Map.entry("TOO-LONG", "The record is very long"),
          Map.entry("PATIENT-CONFIRMED", "The note is this patient’s"),
          Map.entry("PATIENT", "The note may speak of two patients"),
          Map.entry("OTHER-BIRTH", "The note may be another patient’s"),
          Map.entry("CONTRADICT", "The note contradicts itself"),
          Map.entry("SIDE-DIFFERS", "The note names two sides"),
          Map.entry("MARKUP", "The note holds markup"),
          Map.entry("CONTROL", "The note holds characters that are no text"),
          Map.entry("NOTHING", "Nothing to code"),
          Map.entry("COPIED", "Parts of the note are copied forward"),
          Map.entry("BIRTH", "The visit is dated before the patient was born"),
          Map.entry("RELEASE", "The code set of that day"));

  private static final Pattern PLACE =
      Pattern.compile("document (\\d{1,18}), character (\\d{1,9})");

  /// A place in a document, as a remark names it.
  ///
  /// @param start 0-based, in UTF-16 code units
  static String where(long document, int start) {
    return "document " + document + ", character " + start;
  }

  /// Where its words stand within the page, empty when it is about the whole note.
  public Optional<String> wordsAt() {
    var place = PLACE.matcher(remark.where());
    return place.matches()
        ? Optional.of("#at-" + place.group(1) + "-" + place.group(2))
        : Optional.empty();
  }

  /// The same place as a query takes it, `12-340`; empty where there is nothing the clinician could
  /// settle.
  public Optional<String> askedAt() {
    var place = PLACE.matcher(remark.where());
    return !remark.about().isEmpty() && place.matches()
        ? Optional.of(place.group(1) + "-" + place.group(2))
        : Optional.empty();
  }

  /// The code whose words it is about, `""` for none.
  public String code() {
    return remark.about();
  }

  /// What is wrong, in a few words.
  public String title() {
    return TITLES.stream()
        .filter(one -> remark.code().contains(one.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse("About this note");
  }

  /// Whether somebody must say that the note is this patient's before the visit is finished.
  public boolean isPatientDoubt() {
    return PatientDoubt.is(remark);
  }

  public String message() {
    return remark.message();
  }

  /// The class of its colour.
  public String tone() {
    return remark.severity().word();
  }

  public String icon() {
    return switch (remark.severity()) {
      case STOP -> "hand-stop";
      case WARN -> "alert-triangle";
      case INFO -> "info-circle";
    };
  }
}
