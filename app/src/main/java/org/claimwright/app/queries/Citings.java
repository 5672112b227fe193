package org.claimwright.app.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.Evidence;
import org.claimwright.app.codingdesk.VisitCoding;
import org.claimwright.app.encounters.DocumentRecord;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.app.encounters.Visits;
import org.springframework.stereotype.Component;

/// Finds the words of a visit that a query may cite.
@Component
class Citings {

  private static final int MOST = 60;
  private static final Pattern POINT = Pattern.compile("(\\d{1,18})-(\\d{1,9})");
  private static final Pattern PLACE = Pattern.compile("(\\d{1,18})-(\\d{1,9})-(\\d{1,9})");

  private final Visits visits;

  Citings(Visits visits) {
    this.visits = visits;
  }

  /// What the codes on the sheet rest on, the words cited already first, then those of the code at
  /// hand.
  List<Citing> offered(VisitCoding coding, String about, List<Indicator> cited) {
    var documents = documents(coding.visit().id());
    var all = new LinkedHashMap<String, Indicator>();
    cited.forEach(one -> all.putIfAbsent(one.place(), one));
    coding.sheet().entries().stream()
        .sorted(Comparator.comparing(entry -> !entry.code().code().equals(about)))
        .flatMap(entry -> entry.grounds().evidence().stream())
        .forEach(one -> all.putIfAbsent(indicator(one).place(), indicator(one)));
    return all.values().stream()
        .limit(MOST)
        .flatMap(one ->
            Optional.ofNullable(documents.get(one.document()))
                .map(document -> Citing.of(one, document, cited.contains(one)))
                .stream())
        .toList();
  }

  /// The words of the code at hand.
  List<Indicator> ofCode(VisitCoding coding, String code) {
    return coding.sheet().entries().stream()
        .filter(entry -> entry.code().code().equals(code))
        .findFirst()
        .map(CodeEntry::grounds)
        .map(grounds -> grounds.evidence().stream().map(Citings::indicator).toList())
        .orElse(List.of());
  }

  /// These words and the sentence that a place, `12-340`, stands in; where it is no place of the
  /// visit, these words alone.
  List<Indicator> with(VisitId visit, List<Indicator> words, String at) {
    var all = new ArrayList<>(words);
    var place = POINT.matcher(at);
    if (place.matches()) {
      var document = documents(visit).get(Long.parseLong(place.group(1)));
      int start = Integer.parseInt(place.group(2));
      if (document != null && start < document.text().length()) {
        all.add(sentence(document, start));
      }
    }
    return List.copyOf(all);
  }

  /// From one stop or line's end to the next, the stop itself left out.
  private static Indicator sentence(DocumentRecord document, int at) {
    var text = document.text();
    int start = at;
    while (start > 0 && !isStop(text, start - 1)) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && !isStop(text, end)) {
      end++;
    }
    while (start < at && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return new Indicator(document.id().value(), start, end, text.substring(start, end));
  }

  private static boolean isStop(String text, int at) {
    return text.charAt(at) == '\n'
        || (text.charAt(at) == '.'
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
  }

  /// Words cited, with what stands around them.
  List<Citing> inContext(VisitId visit, List<Indicator> cited) {
    var documents = documents(visit);
    return cited.stream()
        .flatMap(one ->
            Optional.ofNullable(documents.get(one.document()))
                .map(document -> Citing.of(one, document, true))
                .stream())
        .toList();
  }

  /// Reads places as forms carry them, `12-340-365`; what is no place of the visit is left out.
  List<Indicator> read(VisitId visit, List<String> places) {
    var documents = documents(visit);
    return places.stream()
        .map(PLACE::matcher)
        .filter(Matcher::matches)
        .flatMap(place -> at(place, documents).stream())
        .distinct()
        .toList();
  }

  private static Optional<Indicator> at(Matcher place, Map<Long, DocumentRecord> documents) {
    var number = Long.parseLong(place.group(1));
    int start = Integer.parseInt(place.group(2));
    int end = Integer.parseInt(place.group(3));
    return Optional.ofNullable(documents.get(number))
        .map(DocumentRecord::text)
        .filter(text -> start < end && end <= text.length())
        .map(text -> new Indicator(number, start, end, text.substring(start, end)));
  }

  private Map<Long, DocumentRecord> documents(VisitId visit) {
    return visits.documents(visit).stream()
        .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
  }

  private static Indicator indicator(Evidence evidence) {
    return new Indicator(evidence.document(), evidence.start(), evidence.end(), evidence.words());
  }
}
