package org.claimwright.app.codingdesk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which diagnoses a service is for while nobody has said: for a visit the first four, for anything
/// else the one whose words are most like its own, the earlier where two are alike.
final class ProposedPointers {

  private static final int MOST = 4;
  private static final Pattern VISIT_CODE = Pattern.compile("99[234]\\d\\d|G0(402|438|439)");
  private static final Set<String> EMPTY_WORDS =
      Set.of("with", "without", "other", "unspecified", "each", "from", "this", "that", "visit");

  private ProposedPointers() {}

  /// Whether the code is that of a visit, such as an office visit or a wellness visit.
  static boolean isVisit(String code) {
    return VISIT_CODE.matcher(code).matches();
  }

  static List<Integer> of(CodeEntry service, List<CodeEntry> diagnoses) {
    if (diagnoses.isEmpty()) {
      return List.of();
    }
    if (isVisit(service.code().code())) {
      return IntStream.rangeClosed(1, Math.min(MOST, diagnoses.size())).boxed().toList();
    }
    return List.of(mostAlike(words(service), diagnoses));
  }

  private static int mostAlike(Set<String> words, List<CodeEntry> diagnoses) {
    return IntStream.rangeClosed(1, diagnoses.size())
        .boxed()
        .max(
            Comparator.<Integer>comparingInt(at -> shared(words, words(diagnoses.get(at - 1))))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(1);
  }

  private static int shared(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    return both.size();
  }

  private static Set<String> words(CodeEntry entry) {
    var text = new StringBuilder(entry.code().title());
    entry.grounds().evidence().forEach(evidence -> text.append(' ').append(evidence.words()));
    var words = new HashSet<String>();
    for (var word : text.toString().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      if (word.length() > 3 && !EMPTY_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
