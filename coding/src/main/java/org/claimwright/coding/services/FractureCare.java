package org.claimwright.coding.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.sections.Passage;
import org.claimwright.coding.text.ResourceLines;
import org.claimwright.coding.text.Sought;

/// Closed treatment of a fracture by its site, with or without manipulation, from the table
/// `fractures.txt`. The first cast or splint belongs to it; only its material is billed beside it.
final class FractureCare {
  private record Site(Pattern names, String words, String still, String moved) {
    static Site of(String line) {
      var p = List.of(line.split(" \\| ", -1)).stream().map(String::strip).toList();
      var names = Pattern.compile("\\b(" + p.get(0).replace(", ", "|") + ")\\b");
      return new Site(names, p.get(0).split(",", 2)[0], p.get(1), p.get(2));
    }
  }

  private static final List<Site> SITES =
      ResourceLines.of("fractures.txt").stream().map(Site::of).toList();
  private static final Sought TREATED =
      Sought.of(
          "\\bclosed (treatment|reduction|management)\\b|\\bfracture (care|treated closed)\\b|\\breduced\\b[^.]*\\bfracture\\b");
  private static final Pattern STILL =
      Pattern.compile("without (manipulation|reduction)|no manipulation");
  private static final Pattern MOVED = Pattern.compile("\\b(manipulat\\w+|reduction|reduced)\\b");
  private static final Pattern PUT_OFF =
      Pattern.compile(
          "\\b(will (need|require|be|proceed|schedule|undergo|likely)|discuss(ed)? (closed|possible)|may need|refer\\w* (to|for))\\b");
  private static final Pattern FRACTURE = Pattern.compile("\\bfractures?\\b");

  private FractureCare() {}

  static List<OfficeService> in(List<Passage> passages) {
    var found = new ArrayList<OfficeService>();
    for (var passage : passages) {
      var words = ServiceTable.words(passage);
      if (found.isEmpty() && TREATED.in(passage.told()) && isDone(passage, words)) {
        site(words, passages).ifPresent(s -> found.add(service(s, passage, words, passages)));
      }
    }
    return found;
  }

  private static boolean isDone(Passage passage, String words) {
    return switch (passage.kind()) {
      case PLAN, PROCEDURE, ASSESSMENT -> !PUT_OFF.matcher(words).find();
      default -> Done.today(passage, passage.told(), false);
    };
  }

  /// Of the sentence itself, else of one that names a fracture.
  private static Optional<Site> site(String words, List<Passage> passages) {
    return named(words)
        .or(() ->
            passages.stream()
                .map(ServiceTable::words)
                .filter(w -> FRACTURE.matcher(w).find() && !w.contains("no fracture"))
                .flatMap(w -> named(w).stream())
                .findFirst());
  }

  private static Optional<Site> named(String words) {
    return SITES.stream().filter(s -> s.names().matcher(words).find()).findFirst();
  }

  private static OfficeService service(
      Site site, Passage passage, String words, List<Passage> passages) {
    boolean moved = !STILL.matcher(words).find() && MOVED.matcher(words).find();
    var side = Sides.modifiers(words);
    var modifiers = side.isEmpty() ? sideOfFracture(passages) : side;
    var plain =
        "Closed treatment of a fracture, "
            + site.words()
            + (moved ? ", with manipulation" : ", without manipulation");
    var billing = new OfficeService.Billing(modifiers, 1, true);
    return OfficeService.of(
        moved ? site.moved() : site.still(), plain, billing, ServiceTable.span(passage));
  }

  private static List<String> sideOfFracture(List<Passage> passages) {
    return passages.stream()
        .map(ServiceTable::words)
        .filter(w -> FRACTURE.matcher(w).find())
        .map(Sides::modifiers)
        .filter(m -> m.size() == 1)
        .findFirst()
        .orElse(List.of());
  }
}
