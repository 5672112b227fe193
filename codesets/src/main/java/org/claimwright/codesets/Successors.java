package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwright.codesets.Successor.Reason;
import org.claimwright.codesets.Successor.Strength;

/// Looks for what follows a code that ended, in this order: the publisher's conversion table; the
/// billable codes below it; and where neither tells, together: codes new under the same header,
/// codes at which its title or an inclusion term of it stands now, and codes alike in title.
final class Successors {

  private static final char ANY = '*';
  private static final int MOST = 40;
  private static final int MOST_GUESSED = 8;
  private static final int CATEGORY = 3;

  private final Layer older;
  private final Layer newer;
  private final CodeHistory history;
  private final Map<String, List<CodeNote>> wordsBefore;
  private final Map<String, List<String>> ownersNow;
  private final Map<Character, AlikeTitles> titles = new HashMap<>();

  Successors(Layer older, Layer newer, LayeredCodeSets sets) {
    this.older = older;
    this.newer = newer;
    this.history = sets.reference().history();
    this.wordsBefore =
        tabular(sets, older).map(layer -> layer.tree().notesByName()).orElse(Map.of());
    this.ownersNow = tabular(sets, newer).map(this::owners).orElse(Map.of());
  }

  List<Successor> of(Code gone) {
    var told =
        history.successors(gone.code()).stream()
            .filter(this::isBillable)
            .map(code -> new Successor(code, Reason.CONVERSION, Strength.STRONG, ""))
            .toList();
    if (!told.isEmpty()) {
      return told;
    }
    var below = newUnder(gone.code());
    return below.isEmpty() ? guessed(gone) : below(gone, below);
  }

  private List<Successor> below(Code gone, List<String> codes) {
    var strength = codes.size() == 1 ? Strength.STRONG : Strength.LIKELY;
    var titles = titles(gone);
    var said = AlikeTitles.words(gone.title());
    return codes.stream()
        .sorted(Comparator.comparingDouble((String code) -> -titles.likeness(said, code)))
        .map(code -> new Successor(code, Reason.BELOW, strength, ""))
        .toList();
  }

  /// The strongest reason of each code, the strongest codes first.
  private List<Successor> guessed(Code gone) {
    var found = new LinkedHashMap<String, Successor>();
    var header = gone.code().substring(0, gone.code().length() - 1);
    var titles = titles(gone);
    var said = AlikeTitles.words(gone.title());
    byNotes(gone).forEach(one -> found.putIfAbsent(one.code(), one));
    for (var code : newUnder(header)) {
      boolean alike = titles.likeness(said, code) >= AlikeTitles.SOME;
      var strength = alike ? Strength.LIKELY : Strength.WEAK;
      found.putIfAbsent(code, new Successor(code, Reason.BESIDE, strength, ""));
    }
    titles.like(said, gone.code()).forEach(one -> found.putIfAbsent(one.code(), one));
    return found.values().stream()
        .sorted(
            Comparator.comparing(Successor::strength)
                .thenComparingDouble(one -> -titles.likeness(said, one.code())))
        .limit(found.values().stream().anyMatch(Successors::isBeside) ? MOST : MOST_GUESSED)
        .toList();
  }

  private static boolean isBeside(Successor one) {
    return one.reason() == Reason.BESIDE;
  }

  /// Codes at which its title, or one of its inclusion terms, stands in the new Tabular List.
  private List<Successor> byNotes(Code gone) {
    var found = new ArrayList<Successor>();
    var words = new ArrayList<String>();
    words.add(gone.title());
    wordsBefore.getOrDefault(gone.code(), List.of()).stream()
        .filter(Successors::names)
        .map(CodeNote::text)
        .forEach(words::add);
    for (var text : words) {
      for (var owner : ownersNow.getOrDefault(plain(text), List.of())) {
        if (!owner.equals(gone.code())) {
          found.add(new Successor(owner, Reason.NOTE, Strength.LIKELY, "“" + text + "”"));
        }
      }
    }
    return found;
  }

  private Map<String, List<String>> owners(Layer tabular) {
    var owners = new HashMap<String, List<String>>();
    tabular
        .tree()
        .notesByName()
        .forEach((owner, notes) ->
            notes.stream()
                .filter(note -> names(note) && isBillable(owner))
                .forEach(note ->
                    owners
                        .computeIfAbsent(plain(note.text()), text -> new ArrayList<>())
                        .add(owner)));
    return owners;
  }

  private static boolean names(CodeNote note) {
    return note.kind() == NoteKind.INCLUSION_TERM || note.kind() == NoteKind.INCLUDES;
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }

  private static Optional<Layer> tabular(LayeredCodeSets sets, Layer layer) {
    boolean diagnoses =
        layer.label().system() == CodeSystem.ICD10CM && layer.label().kind() == LayerKind.CODES;
    return diagnoses
        ? sets.codes(CodeSystem.ICD10CM, LayerKind.TABULAR, layer.label().effective())
        : Optional.empty();
  }

  /// HCPCS numbers a drug under C or Q first and under J when it stays, so that all of it is looked
  /// at, and so with modifiers; elsewhere a code is followed in its own chapter.
  private AlikeTitles titles(Code gone) {
    boolean anywhere = gone.system() == CodeSystem.HCPCS || gone.system() == CodeSystem.MODIFIER;
    char letter = anywhere ? ANY : gone.code().charAt(0);
    return titles.computeIfAbsent(letter, fresh -> AlikeTitles.under(letter, newer));
  }

  /// Whether it may be billed when the release begins.
  private static boolean isOpen(Layer layer, int row) {
    return layer.isBillable(row) && !layer.hasEnded(row);
  }

  private boolean isBillable(String code) {
    return CodeKey.of(code)
        .map(key -> newer.row(key) >= 0 && isOpen(newer, newer.row(key)))
        .orElse(false);
  }

  private List<String> newUnder(String beginning) {
    if (beginning.replace(".", "").length() < CATEGORY) {
      return List.of();
    }
    var codes = new ArrayList<String>();
    long key = CodeKey.of(beginning).orElse(0L);
    for (int place = newer.placeOf(key);
        key != 0 && place < newer.codeCount() && codes.size() < MOST;
        place++) {
      int row = newer.rowAt(place);
      if (!CodeKey.startsWith(newer.key(row), key)) {
        break;
      }
      if (isOpen(newer, row) && !older.has(newer.key(row))) {
        codes.add(CodeKey.written(newer.label().system(), newer.key(row)));
      }
    }
    return codes;
  }

  /// The billable titles of a release under one letter, by their words; a rare word counts for more
  /// than a common one.
  private record AlikeTitles(
      Map<String, Set<String>> words,
      Map<String, Double> weights,
      Map<String, List<String>> holders) {

    private static final int TELLING = 8;

    static final double SOME = 0.5;
    private static final double ENOUGH = 0.6;
    private static final double MUCH = 0.8;

    static AlikeTitles under(char letter, Layer layer) {
      var words = new HashMap<String, Set<String>>();
      var counts = new HashMap<String, Integer>();
      for (int row = 0; row < layer.codeCount(); row++) {
        var code = CodeKey.written(layer.label().system(), layer.key(row));
        if (isOpen(layer, row) && (letter == ANY || code.charAt(0) == letter)) {
          var of = words(layer.title(row));
          words.put(code, of);
          of.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
      }
      var weights = new HashMap<String, Double>();
      counts.forEach(
          (word, count) -> weights.put(word, Math.log(1.0 + words.size() / (double) count)));
      var holders = new HashMap<String, List<String>>();
      words.forEach((code, of) ->
          of.forEach(word -> holders.computeIfAbsent(word, fresh -> new ArrayList<>()).add(code)));
      return new AlikeTitles(words, weights, holders);
    }

    /// The codes whose titles hold one of the rarest words.
    private Stream<String> candidates(Set<String> said) {
      return said.stream()
          .sorted(Comparator.comparingDouble((String word) -> -weight(word)))
          .limit(TELLING)
          .flatMap(word -> holders.getOrDefault(word, List.of()).stream())
          .distinct();
    }

    static Set<String> words(String title) {
      return Set.copyOf(Words.of(title));
    }

    private record Alike(String code, double likeness) {

      Successor successor() {
        var strength = likeness >= MUCH ? Strength.LIKELY : Strength.WEAK;
        return new Successor(code, Reason.TITLE, strength, "");
      }
    }

    List<Successor> like(Set<String> said, String gone) {
      return candidates(said)
          .filter(code -> !code.equals(gone))
          .map(code -> new Alike(code, likeness(said, code)))
          .filter(alike -> alike.likeness() >= ENOUGH)
          .sorted(
              Comparator.comparingDouble((Alike alike) -> -alike.likeness())
                  .thenComparing(Alike::code))
          .limit(MOST_GUESSED)
          .map(Alike::successor)
          .toList();
    }

    /// 0 for no common word, 1 for the same words.
    double likeness(Set<String> one, String code) {
      var other = words.getOrDefault(code, Set.of());
      double common = 0;
      double all = 0;
      for (var word : one) {
        all += weight(word);
        common += other.contains(word) ? 2 * weight(word) : 0;
      }
      for (var word : other) {
        all += weight(word);
      }
      return all == 0 ? 0 : common / all;
    }

    private double weight(String word) {
      return weights.getOrDefault(word, 1.0);
    }
  }
}
