package org.claimwright.coding.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Skin lesions whose code stands by their size: cut out whole (the lesion with its narrowest
/// margins), shaved off, or a malignant one destroyed. A layered closure beside a cut is billed by
/// its length, a simple one belongs to it.
final class SizedLesions {
  private static final Sought EXCISED =
      Sought.of("\\b(excised|excision|elliptical\\w*|fusiform|ellipse)\\b");
  private static final Sought SHAVED =
      Sought.of(
          "\\b(shave (removal|excision)|shaved (off|flat|flush|down to)|(by|via|with) shave|shave technique|dermablade)\\b");
  private static final Sought DESTROYED =
      Sought.of(
          "\\b(electrodes\\w+|ed ?(&|and) ?c|c ?(&|and) ?e|edc|curettage and (electro\\w+|cautery)|curetted and)\\b");
  private static final Pattern BIOPSY = Pattern.compile("\\b(biops\\w*|bx|punch\\w*)\\b");
  private static final String SIZE = "(\\d{1,2}(?:\\.\\d{1,2})?) ?(cm|mm)";
  private static final Pattern DIAMETER =
      Pattern.compile(
          "\\b(?:excised|excision|final|total)(?: lesion)?(?: defect| excised)? (?:diameter|size|width)[^.\\d]{0,20}"
              + SIZE
              + "|"
              + SIZE
              + " (?:excised|excision) (?:diameter|size)");
  private static final Pattern MARGIN =
      Pattern.compile(
          SIZE + " (?:clinical |clear |surgical )?margins?|margins? (?:of|were|was) " + SIZE);
  private static final Pattern LESION = Pattern.compile(SIZE);
  private static final Pattern CLOSURE =
      Pattern.compile("\\b(?:repair|closure|closed|length)[^.\\d]{0,30}" + SIZE);
  private static final Pattern LAYERED_LENGTH =
      Pattern.compile(SIZE + ".{0,40}(?:layered|intermediate|layers?) ?(?:closure|repair)?");
  private static final Pattern LAYERED =
      Pattern.compile("\\b(layers|layered|two[- ]layer|intermediate|buried|deep dermal|vicryl)\\b");
  private static final Pattern MALIGNANT =
      Pattern.compile(
          "\\b(melanoma|carcinoma|bcc|scc|sccis|malignant|squamous|basal cell)\\b(?! ?(is |was )?(ruled out|unlikely))");
  private static final Pattern FACE =
      Pattern.compile(
          "\\b(face|facial|cheek|forehead|temple|chin|eyelid|lid|lip|nose|nasal|ear|eyebrow|glabella|preauricular|ala|jaw)\\b");
  private static final Pattern HANDS =
      Pattern.compile(
          "\\b(scalp|neck|hands?|fingers?|foot|feet|toes?|genital\\w*|thumb|palm|sole|plantar)\\b");
  private static final List<String> STEPS = List.of("0.5", "1.0", "2.0", "3.0", "4.0");
  private static final List<String> SHAVE_STEPS = List.of("0.5", "1.0", "2.0");
  private static final List<String> CLOSED = List.of("2.5", "7.5", "12.5", "20.0");

  private SizedLesions() {}

  static List<OfficeService> in(List<Passage> passages) {
    var note = String.join(" ", passages.stream().map(ServiceTable::words).toList());
    for (var passage : passages) {
      var done = of(passage, note, passages);
      if (!done.isEmpty()) {
        return done;
      }
    }
    return List.of();
  }

  private static List<OfficeService> of(Passage passage, String note, List<Passage> passages) {
    var words = ServiceTable.words(passage);
    boolean shaved = SHAVED.in(passage.told());
    boolean destroyed = DESTROYED.in(passage.told()) && MALIGNANT.matcher(note).find();
    if (!(EXCISED.in(passage.told()) || shaved || destroyed)
        || BIOPSY.matcher(words).find()
        || !Done.today(passage, passage.told(), false)) {
      return List.of();
    }
    if (destroyed) {
      return size(words, note).map(s -> List.of(destroyed(s, passage, note))).orElse(List.of());
    }
    if (shaved) {
      return size(words, note).map(s -> List.of(shaved(s, passage, note))).orElse(List.of());
    }
    return excised(words, note)
        .map(size -> withClosure(excision(size, passage, note), passages, note))
        .orElse(List.of());
  }

  private static List<OfficeService> withClosure(
      OfficeService excision, List<Passage> passages, String note) {
    var found = new ArrayList<OfficeService>();
    found.add(excision);
    closure(passages, note).ifPresent(found::add);
    return found;
  }

  /// The diameter that was cut out: as stated, else the lesion with twice its margin.
  private static Optional<BigDecimal> excised(String words, String note) {
    var stated = first(DIAMETER, words).or(() -> first(DIAMETER, note));
    if (stated.isPresent()) {
      return stated;
    }
    var margin = first(MARGIN, words).or(() -> first(MARGIN, note));
    var lesion = first(LESION, note);
    return margin.isPresent() && lesion.isPresent()
        ? Optional.of(lesion.get().add(margin.get().multiply(BigDecimal.TWO)))
        : Optional.empty();
  }

  private static Optional<BigDecimal> size(String words, String note) {
    return first(LESION, words).or(() -> first(LESION, note));
  }

  /// The first size that an expression finds, in centimetres.
  private static Optional<BigDecimal> first(Pattern pattern, String words) {
    var matcher = pattern.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group < matcher.groupCount(); group += 2) {
      if (matcher.group(group) != null) {
        var number = new BigDecimal(matcher.group(group));
        return Optional.of(
            matcher.group(group + 1).equals("mm") ? number.movePointLeft(1) : number);
      }
    }
    return Optional.empty();
  }

  private static OfficeService excision(BigDecimal size, Passage passage, String note) {
    boolean malignant = MALIGNANT.matcher(note).find();
    int code = (malignant ? 11600 : 11400) + group(passage, note) * 20 + excisedStep(size);
    var words = "Excision of a " + (malignant ? "malignant" : "benign") + " skin lesion";
    return service(Integer.toString(code), words, passage);
  }

  /// Above four centimetres the numbering leaves one out.
  private static int excisedStep(BigDecimal size) {
    int step = step(size, STEPS);
    return step == STEPS.size() ? step + 1 : step;
  }

  private static OfficeService shaved(BigDecimal size, Passage passage, String note) {
    int group = List.of(0, 5, 10).get(group(passage, note));
    int code = 11300 + group + step(size, SHAVE_STEPS);
    return service(Integer.toString(code), "Shaving off of a skin lesion", passage);
  }

  private static OfficeService destroyed(BigDecimal size, Passage passage, String note) {
    int code = 17260 + group(passage, note) * 10 + excisedStep(size);
    return service(Integer.toString(code), "Destruction of a malignant skin lesion", passage);
  }

  /// 0 for trunk, arms and legs, 1 for scalp, neck, hands, feet and genitals, 2 for the face.
  private static int group(Passage passage, String note) {
    var here = ServiceTable.words(passage);
    var words = FACE.matcher(here).find() || HANDS.matcher(here).find() ? here : site(note);
    if (FACE.matcher(words).find()) {
      return 2;
    }
    return HANDS.matcher(words).find() ? 1 : 0;
  }

  /// The words before the procedure, which name the lesion's place.
  private static String site(String note) {
    int at = Math.max(note.indexOf("excis"), note.indexOf("shave"));
    return at < 0 ? note : note.substring(0, Math.min(note.length(), at + 120));
  }

  private static Optional<OfficeService> closure(List<Passage> passages, String note) {
    if (!LAYERED.matcher(note).find()) {
      return Optional.empty();
    }
    for (var passage : passages) {
      var words = ServiceTable.words(passage);
      var length = first(CLOSURE, words).or(() -> first(LAYERED_LENGTH, words));
      if (length.isPresent()) {
        int step = step(length.get(), CLOSED);
        int code = 12031 + group(passage, note) * 10 + (step < 2 ? step : step + 1);
        return Optional.of(service(Integer.toString(code), "Layered closure of a wound", passage));
      }
    }
    return Optional.empty();
  }

  private static int step(BigDecimal size, List<String> bounds) {
    return (int) bounds.stream().filter(b -> size.compareTo(new BigDecimal(b)) > 0).count();
  }

  private static OfficeService service(String code, String words, Passage passage) {
    var billing = new OfficeService.Billing(List.of(), 1, true);
    return OfficeService.of(code, words, billing, ServiceTable.span(passage));
  }
}
