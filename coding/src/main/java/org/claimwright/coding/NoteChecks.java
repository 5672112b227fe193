package org.claimwright.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codesets.Release;
import org.claimwright.kernel.Problem;

/// Looks at a note before it is coded: whether there is text, in English, within bounds, on a date
/// that a release covers.
public final class NoteChecks {
  /// About two hundred pages; what follows is not read.
  static final int LONGEST = 1_000_000;

  private static final String EMPTY = "NOTE-EMPTY";
  private static final String BINARY = "NOTE-NOT-TEXT";
  private static final String LANGUAGE = "NOTE-LANGUAGE";
  private static final String NO_RELEASE = "NO-RELEASE-ON-DATE";
  private static final String OLD_RELEASE = "RELEASE-MAY-BE-OLD";
  private static final Set<String> UNREADABLE = Set.of(EMPTY, BINARY, LANGUAGE);

  private NoteChecks() {}

  static List<Problem> of(VisitNote note, Optional<Release> release) {
    var found = new ArrayList<Problem>();
    text(note.text()).ifPresent(found::add);
    if (!cannotBeRead(found)) {
      content(note, start(note.text()), found);
    }
    ofRelease(note.dateOfService(), release).ifPresent(found::add);
    return found;
  }

  /// What is to be known of the ICD-10-CM release that answers for a date of service: that there is
  /// none, or that a newer one may be missing.
  public static Optional<Problem> ofRelease(LocalDate service, Optional<Release> release) {
    if (release.isEmpty()) {
      return Optional.of(
          Problem.stop(
              NO_RELEASE,
              "date of service",
              "No ICD-10-CM release is loaded for "
                  + service
                  + "; check the date, or load the release with \"claimwright codesets import\"."));
    }
    return release
        .filter(r -> !r.version().equals("starter"))
        .filter(r -> service.isAfter(r.effective().plusYears(1)))
        .map(r -> afterRelease(service, r));
  }

  /// Whether a remark is about the release, which another one that is loaded later may answer.
  public static boolean isOfRelease(Remark remark) {
    return remark.code().equals(NO_RELEASE) || remark.code().equals(OLD_RELEASE);
  }

  /// What is strange about a note that can be read.
  private static void content(VisitNote note, String text, List<Problem> found) {
    if (CleanText.hasMarkup(text)) {
      found.add(
          Problem.warn(
              "NOTE-MARKUP",
              "note",
              "The note holds HTML markup, which was read over; paste it as plain text to be sure"
                  + " of its headings."));
    }
    unreadable(text).ifPresent(found::add);
    PatientsOfANote.two(note, text).ifPresent(found::add);
    PatientsOfANote.otherBirth(note, text).ifPresent(found::add);
    PatientsOfANote.beforeBirth(note).ifPresent(found::add);
    CopiedText.in(text).ifPresent(found::add);
  }

  /// Characters that stand for none: they are read over, and a word may have lost one.
  private static Optional<Problem> unreadable(String text) {
    long lost = text.chars().filter(c -> c == 0xFFFD || isControl(c)).count();
    return lost == 0
        ? Optional.empty()
        : Optional.of(
            Problem.warn(
                "NOTE-CONTROL",
                "note",
                "The note holds "
                    + (lost == 1 ? "a character that is" : lost + " characters that are")
                    + " no text (control characters, or bytes of another encoding), which were read"
                    + " over; check the words around them."));
  }

  private static Problem afterRelease(LocalDate service, Release release) {
    return Problem.warn(
        OLD_RELEASE,
        "date of service",
        service
            + " lies more than a year after the newest release, "
            + release.version()
            + " of "
            + release.effective()
            + "; check the date, or load the newer release.");
  }

  private static Optional<Problem> text(String text) {
    if (text.isBlank()) {
      return Optional.of(
          Problem.stop(EMPTY, "note", "The note has no text; paste or upload the visit note."));
    }
    if (isBinary(text)) {
      return Optional.of(
          Problem.stop(
              BINARY,
              "note",
              "This is not text (it holds control characters, or bytes of another encoding); give"
                  + " the note as plain text in UTF-8."));
    }
    var foreign = NoteLanguage.foreign(text);
    if (foreign.isPresent()) {
      return Optional.of(
          Problem.stop(
              LANGUAGE,
              "note",
              "The note is in "
                  + foreign.get()
                  + "; only English notes are read. Code it by hand, or add an English"
                  + " translation."));
    }
    if (text.length() > LONGEST) {
      return Optional.of(
          Problem.warn(
              "NOTE-TOO-LONG",
              "character " + LONGEST,
              "The note has "
                  + text.length()
                  + " characters; only the first "
                  + LONGEST
                  + " were read. Split the record by visit."));
    }
    return Optional.empty();
  }

  static boolean cannotBeRead(List<Problem> remarks) {
    return remarks.stream().anyMatch(p -> UNREADABLE.contains(p.code()));
  }

  static Problem nothingToCode() {
    return Problem.warn(
        "NOTHING-TO-CODE",
        "note",
        "No diagnosis that could be coded is affirmed in the note; look at what was considered, or ask the provider.");
  }

  private static String start(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /// The part of the text that is read, without markup and control characters.
  public static String readable(String text) {
    return CleanText.of(start(text));
  }

  private static boolean isBinary(String text) {
    int looked = Math.min(text.length(), 4096);
    long control = text.chars().limit(looked).filter(c -> c == 0xFFFD || isControl(c)).count();
    return text.indexOf('\0') >= 0 || control * 20 > looked;
  }

  private static boolean isControl(int c) {
    return c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  }
}
