package org.claimwright.codesets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds codes by words, abbreviations, misspellings and fragments of codes on one date.
final class Encoder {

  static final List<CodeSystem> SEARCHED =
      List.of(
          CodeSystem.ICD10CM,
          CodeSystem.CPT,
          CodeSystem.HCPCS,
          CodeSystem.PLACE_OF_SERVICE,
          CodeSystem.MODIFIER);

  private static final Pattern CODE_LIKE =
      Pattern.compile("[A-Za-z]?\\d[0-9A-Za-z]*\\.?[0-9A-Za-z]*-?");
  private static final int SEVEN_WITH_DOT = 8;
  private static final Pattern MODIFIER_LIKE = Pattern.compile("[A-Z][A-Z0-9]");

  /// What HCPCS and CPT number only to report quality, and nobody bills: seldom what is looked for.
  private static final Pattern REPORTS = Pattern.compile("G8[4-9]\\d\\d|G9\\d{3}|M1\\d{3}|\\d{4}F");

  private static final int REPORT = 200;

  private final LayeredCodeSets sets;
  private final LocalDate on;
  private final List<CodeSystem> systems;
  private final int day;

  private record Hit(CodeSystem system, long key) {}

  private record Ranked(Layer layer, int row, int score, String match) {

    CodeSystem system() {
      return layer.label().system();
    }
  }

  /// @param systems those that are searched, in the order in which equals are shown
  Encoder(LayeredCodeSets sets, LocalDate on, List<CodeSystem> systems) {
    this.sets = sets;
    this.on = on;
    this.systems = systems;
    this.day = Math.toIntExact(on.toEpochDay());
  }

  List<SearchHit> search(String words, int limit) {
    var query = words.strip();
    if (query.isEmpty() || limit < 1) {
      return List.of();
    }
    var found = new LinkedHashSet<SearchHit>(byFragment(query, limit));
    if (found.size() < limit) {
      byWords(query, limit).forEach(hit -> addNew(found, hit));
    }
    return oneOfEachInjury(List.copyOf(found)).stream().limit(limit).toList();
  }

  /// Codes that differ in their 7th character only are one finding: the best of them keeps its
  /// place, the others follow after all else, as a 7th character is chosen last.
  private static List<SearchHit> oneOfEachInjury(List<SearchHit> hits) {
    var first = new ArrayList<SearchHit>();
    var others = new ArrayList<SearchHit>();
    var seen = new HashSet<String>();
    for (var hit : hits) {
      var code = hit.code().code();
      boolean fresh =
          code.length() < SEVEN_WITH_DOT || seen.add(code.substring(0, code.length() - 1));
      (fresh ? first : others).add(hit);
    }
    first.addAll(others);
    return first;
  }

  private static void addNew(Set<SearchHit> found, SearchHit hit) {
    if (found.stream().noneMatch(known -> known.code().equals(hit.code()))) {
      found.add(hit);
    }
  }

  private List<SearchHit> byFragment(String query, int limit) {
    if (!CODE_LIKE.matcher(query).matches() && !MODIFIER_LIKE.matcher(query).matches()) {
      return List.of();
    }
    var hits = new ArrayList<SearchHit>();
    var key = CodeKey.of(query.replace("-", ""));
    if (key.isPresent()) {
      systems.forEach(system -> beginningWith(system, key.get(), limit, hits));
    }
    hits.sort(
        Comparator.comparing((SearchHit hit) -> !isExact(hit, key.orElse(0L)))
            .thenComparing(hit -> isExact(hit, key.orElse(0L)) && !isAsWritten(hit, query)));
    return hits;
  }

  private static boolean isExact(SearchHit hit, long key) {
    return CodeKey.of(hit.code().code()).filter(found -> found == key).isPresent();
  }

  /// `G0439` is the HCPCS code before it is G04.39.
  private static boolean isAsWritten(SearchHit hit, String query) {
    return hit.code().code().equalsIgnoreCase(query);
  }

  private void beginningWith(CodeSystem system, long key, int limit, List<SearchHit> hits) {
    for (var layer : sets.codeLayers(system, on)) {
      int end = Math.min(layer.codeCount(), layer.placeOf(key) + limit);
      for (int place = layer.placeOf(key); place < end; place++) {
        int row = layer.rowAt(place);
        if (!CodeKey.startsWith(layer.key(row), key)) {
          return;
        }
        if (layer.holdsOn(row, day)) {
          var code = sets.code(layer, row);
          hits.add(new SearchHit(code, code.code()));
        }
      }
    }
  }

  private List<SearchHit> byWords(String words, int limit) {
    var lookup = new WordLookup(tables());
    var best = new HashMap<Hit, Ranked>();
    Compounds.readings(Words.of(words), lookup).stream()
        .flatMap(reading -> Abbreviations.phrasings(reading).stream())
        .distinct()
        .map(phrasing -> new SearchQuery(phrasing, lookup))
        .forEach(query -> systems.forEach(system -> rank(system, query, limit, best)));
    return best.values().stream()
        .sorted(
            Comparator.comparingInt(Ranked::score)
                .reversed()
                .thenComparing(Ranked::system)
                .thenComparingInt(Ranked::row))
        .limit(limit)
        .map(ranked -> new SearchHit(sets.code(ranked.layer(), ranked.row()), ranked.match()))
        .flatMap(this::withFirstEncounter)
        .toList();
  }

  /// Index and tables lead to a code whose 7th character is still to be chosen: the code of the
  /// initial encounter goes before it, with its placeholders.
  private Stream<SearchHit> withFirstEncounter(SearchHit hit) {
    var code = hit.code();
    if (code.billable() || code.system() != CodeSystem.ICD10CM) {
      return Stream.of(hit);
    }
    return Stream.concat(
        sets
            .find(CodeSystem.ICD10CM, firstEncounter(code.code()), on)
            .map(first -> new SearchHit(first, hit.match()))
            .stream(),
        Stream.of(hit));
  }

  /// `W46.0` becomes `W46.0XXA`.
  private static String firstEncounter(String header) {
    var dotted = header.contains(".") ? header : header + ".";
    return dotted + "X".repeat(Math.max(0, SEVEN_WITH_DOT - 1 - dotted.length())) + "A";
  }

  private static boolean isReport(CodeSystem system, long key) {
    return system != CodeSystem.ICD10CM && REPORTS.matcher(CodeKey.plain(key)).matches();
  }

  private List<TermTable> tables() {
    return systems.stream()
        .flatMap(system -> sets.wordLayers(system, on).stream())
        .map(Layer::terms)
        .toList();
  }

  private void rank(CodeSystem system, SearchQuery query, int limit, Map<Hit, Ranked> best) {
    for (var known : sets.codeLayers(system, on)) {
      rankLayer(known, query, limit, best);
    }
  }

  private void rankLayer(Layer known, SearchQuery query, int limit, Map<Hit, Ranked> best) {
    var system = known.label().system();
    for (var scored : query.best(sets.wordLayers(system, on), known, day, limit)) {
      int row = known.row(scored.key());
      int score = scored.score() - (isReport(system, scored.key()) ? REPORT : 0);
      var ranked = new Ranked(known, row, score, scored.match());
      best.merge(new Hit(system, scored.key()), ranked, (a, b) -> a.score() >= b.score() ? a : b);
    }
  }
}
