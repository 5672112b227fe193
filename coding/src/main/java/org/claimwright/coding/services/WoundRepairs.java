package org.claimwright.coding.services;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.Sought;

/// Repairs of wounds by site and length; closure in one layer unless layers are named.
final class WoundRepairs {
  private static final Sought REPAIR =
      Sought.of(
          "\\b(lacerations?|lac|wound|cut|gash)\\b.*\\b(repair\\w*|clos(ed|ure)|sutur\\w*|stapl\\w*|stitch\\w*|glue\\w*|dermabond|tissue adhesive)\\b|\\b(repair\\w*|closed|glued)\\b.*\\b(laceration|wound|lac|cut)\\b");
  private static final Sought CLOSURE =
      Sought.of(
          "\\b(closed|approximated|sutured|repaired|reapproximated)\\b.{0,60}\\b(nylon|prolene|ethilon|vicryl|sutures?|interrupted|staples?|dermabond|glue|adhesive|gut|\\d-0)\\b|\\bx ?\\d+ (simple )?(interrupted|sutures)|\\b\\d-0\\b.{0,25}\\b(sutures?|nylon|gut|vicryl|prolene|ethilon|monocryl)|\\bdermabond (applied|placed|over)|\\b\\d+ (simple |staples|interrupted)|\\b(simple|single[- ]layer|layered|intermediate|primary) (closure|repair)\\b|\\bclos(ed|ure) with\\b|\\b(sutured|stapled|stitched)\\b|\\b(stitches|sutures|staples|dermabond|tissue adhesive|steri-?strips and glue) (were |was )?(placed|applied|put in)\\b");
  private static final Pattern TAKEN_OUT =
      Pattern.compile(
          "\\b(sutures?|staples?|stitches) (were |was |are |all )*(removed|taken out|out)\\b|\\bremov(ed|al of) (the |her |his |all )*(sutures?|staples?|stitches)\\b");
  private static final Pattern WOUND = Pattern.compile("\\b(laceration|wound|cut|lac|gash)\\b");
  private static final Pattern LENGTH =
      Pattern.compile("(\\d+(?:\\.\\d+)?) ?-?(cm|centimeters?|mm)\\b");
  private static final Pattern FACE =
      Pattern.compile("\\b(face|facial|forehead|chin|cheek|eyebrow|eyelid|lip|nose|ear|mucous)\\b");
  private static final Pattern FACIAL_WOUND =
      Pattern.compile(
          "\\b(face|facial|forehead|chin|cheek|eyebrow|eyelid|lip|nose|ear) (laceration|wound|cut)|(laceration|wound|cut) (of|on|to|over|in) (the |his |her )?(left |right )?(face|forehead|chin|cheek|eyebrow|eyelid|lip|nose|ear)\\b");
  private static final Pattern HAND =
      Pattern.compile(
          "\\b(hand|palm|finger|thumb|foot|toe|neck) (laceration|wound|cut)|(laceration|wound|cut) (of|on|to|over) (the |his |her )?(left |right )?(\\w+ )?(hand|palm|finger|thumb|foot|toe|neck)\\b");
  private static final Pattern LAYERED =
      Pattern.compile(
          "\\b(layered|two[- ]layer|intermediate|deep sutures|subcutaneous sutures|deep (layer|dermal|absorbable)|gut deep|subcuticular and|in (two )?layers|\\\\d-0 vicryl)\\b");

  private record Size(
      String upTo,
      String simple,
      String simpleFace,
      String layered,
      String layeredHand,
      String layeredFace) {}

  private static final List<Size> SIZES =
      List.of(
          new Size("2.5", "12001", "12011", "12031", "12041", "12051"),
          new Size("5.0", "12002", "12013", "12032", "12042", "12052"),
          new Size("7.5", "12002", "12014", "12032", "12042", "12053"),
          new Size("12.5", "12004", "12015", "12034", "12044", "12054"),
          new Size("20.0", "12005", "12016", "12035", "12045", "12055"));

  private WoundRepairs() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    var whole = String.join(" ", passages.stream().map(ServiceTable::words).toList());
    for (var passage : passages) {
      var sentence = ServiceTable.words(passage);
      if (found.isEmpty()
          && isClosed(passage, whole)
          && Done.today(passage, passage.told(), true)) {
        found.add(service(passage, sentence, whole));
      }
    }
    return found;
  }

  private static boolean isClosed(Passage passage, String note) {
    boolean closed =
        REPAIR.in(passage.told()) || (CLOSURE.in(passage.told()) && WOUND.matcher(note).find());
    return closed && !TAKEN_OUT.matcher(ServiceTable.words(passage)).find();
  }

  private static OfficeService service(Passage passage, String sentence, String note) {
    boolean face = FACE.matcher(sentence).find() || FACIAL_WOUND.matcher(note).find();
    boolean layered = LAYERED.matcher(sentence).find();
    var size = size(sentence, note);
    var simple = face ? size.simpleFace() : size.simple();
    var elsewhere = HAND.matcher(note).find() ? size.layeredHand() : size.layered();
    var deep = face ? size.layeredFace() : elsewhere;
    var words =
        (layered ? "Layered" : "Simple") + " repair of a wound" + (face ? " of the face" : "");
    return OfficeService.of(
        layered ? deep : simple,
        words + ", up to " + size.upTo() + " cm",
        new OfficeService.Billing(List.of(), 1, true),
        ServiceTable.span(passage));
  }

  private static Size size(String sentence, String note) {
    var matcher = LENGTH.matcher(sentence);
    boolean here = matcher.find();
    if (!here) {
      matcher =
          Pattern.compile(
                  "(\\d+(?:\\.\\d+)?) ?-?(cm|centimeters?|mm)\\b(?:\\s|[^.]){0,40}(laceration|wound|cut)|(?:laceration|wound|cut)[^.]{0,40}?(\\d+(?:\\.\\d+)?) ?-?(cm|centimeters?|mm)\\b")
              .matcher(note);
    }
    if (!here && !matcher.find()) {
      return SIZES.getFirst();
    }
    boolean after = matcher.group(1) == null;
    var number = new BigDecimal(matcher.group(after ? 4 : 1));
    var length = matcher.group(after ? 5 : 2).equals("mm") ? number.movePointLeft(1) : number;
    return SIZES.stream()
        .filter(s -> length.compareTo(new BigDecimal(s.upTo())) <= 0)
        .findFirst()
        .orElse(SIZES.getLast());
  }
}
