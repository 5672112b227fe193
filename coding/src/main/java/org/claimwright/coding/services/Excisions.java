package org.claimwright.coding.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Excision of skin lesions by kind, site and excised diameter (the lesion with its narrowest
/// margins); a layered closure beside it by its length, a simple one belongs to the excision.
final class Excisions {
  private static final Sought EXCISED = Sought.of("\\b(excised|excision|elliptical|fusiform)\\b");
  private static final Pattern DIAMETER =
      Pattern.compile(
          "\\b(?:excised|excision)(?: lesion)? (?:diameter|size|width)[^.\\d]{0,12}(\\d(?:\\.\\d)?) ?cm|\\b(\\d(?:\\.\\d)?) ?cm (?:excised|excision) (?:diameter|size)");
  private static final Pattern CLOSURE =
      Pattern.compile(
          "\\b(?:repair|closure|closed)[^.\\d]{0,30}(\\d{1,2}(?:\\.\\d)?) ?cm|\\b(\\d{1,2}(?:\\.\\d)?) ?cm[^.]{0,30}(?:layered|intermediate) (?:closure|repair)");
  private static final Pattern LAYERED =
      Pattern.compile("\\b(layers|layered|intermediate|buried)\\b");
  private static final Pattern MALIGNANT =
      Pattern.compile("\\b(melanoma|carcinoma|bcc|scc|malignant)\\b");
  private static final Pattern FACE =
      Pattern.compile("\\b(face|cheek|forehead|temple|chin|eyelid|lip|nose|nasal|ear|eyebrow)\\b");
  private static final Pattern HANDS =
      Pattern.compile("\\b(scalp|neck|hand|finger|foot|toe|genital\\w*)\\b");
  private static final List<String> STEPS = List.of("0.5", "1.0", "2.0", "3.0", "4.0");
  private static final List<String> CLOSED = List.of("2.5", "7.5", "12.5", "20.0");

  private Excisions() {}

  static List<OfficeService> in(List<Passage> passages) {
    var note = String.join(" ", passages.stream().map(ServiceTable::words).toList());
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var words = ServiceTable.words(passage);
      var diameter = DIAMETER.matcher(words);
      if (found.isEmpty() && EXCISED.in(passage.told()) && diameter.find()) {
        var size = diameter.group(1) == null ? diameter.group(2) : diameter.group(1);
        found.add(excision(new BigDecimal(size), passage, note));
      }
    }
    if (!found.isEmpty()) {
      closure(passages, note).ifPresent(found::add);
    }
    return found;
  }

  private static OfficeService excision(BigDecimal size, Passage passage, String note) {
    boolean malignant = MALIGNANT.matcher(note).find();
    int group = FACE.matcher(site(note)).find() ? 40 : HANDS.matcher(site(note)).find() ? 20 : 0;
    int code = (malignant ? 11600 : 11400) + group + step(size, STEPS);
    var words = "Excision of a " + (malignant ? "malignant" : "benign") + " skin lesion";
    return service(Integer.toString(code), words, passage);
  }

  /// The words before the procedure, which name the lesion's place.
  private static String site(String note) {
    int at = note.indexOf("excis");
    return note.substring(0, Math.min(note.length(), at + 120));
  }

  private static java.util.Optional<OfficeService> closure(List<Passage> passages, String note) {
    if (!LAYERED.matcher(note).find()) {
      return java.util.Optional.empty();
    }
    int group = FACE.matcher(site(note)).find() ? 20 : HANDS.matcher(site(note)).find() ? 10 : 0;
    for (var passage : passages) {
      var length = CLOSURE.matcher(ServiceTable.words(passage));
      if (length.find()) {
        var size = new BigDecimal(length.group(1) == null ? length.group(2) : length.group(1));
        int step = step(size, CLOSED);
        int code = 12031 + group + (step < 2 ? step : step + 1);
        return java.util.Optional.of(
            service(Integer.toString(code), "Layered closure of a wound", passage));
      }
    }
    return java.util.Optional.empty();
  }

  private static int step(BigDecimal size, List<String> bounds) {
    return (int) bounds.stream().filter(b -> size.compareTo(new BigDecimal(b)) > 0).count();
  }

  private static OfficeService service(String code, String words, Passage passage) {
    var billing = new OfficeService.Billing(List.of(), 1, true);
    return OfficeService.of(code, words, billing, ServiceTable.span(passage));
  }
}
