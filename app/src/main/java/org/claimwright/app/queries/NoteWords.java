package org.claimwright.app.queries;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which words of a query the documents do not have. Plain words of a question, such as `patient`
/// or `documented`, do not count. Pure.
final class NoteWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'-]{3,}");
  private static final int STEM = 6;

  private static final Set<String> PLAIN =
      Set.of(
          ("about above also based been being below both cause caused clarification clarify clinical clinically condition"
                  + " conditions could date detail details determined diagnosed diagnoses diagnosis does document documentation"
                  + " documented documents during each either evaluated evidence explain finding findings following from given"
                  + " have indicate indicated indicators information into judgement judgment kind known made mean meant more"
                  + " most note other patient please present query question regarding related relation report reported same"
                  + " service severity should side some specific specificity specified specify stage state stated still such"
                  + " than that their them then there these they this those today treated treatment type unable undetermined"
                  + " unknown valid visit were what when where whether which while with without would your acute chronic"
                  + " responsible professional opinion further site laterality cited words meaning"
                  + " agree believe confirm consider feel think suspect likely correct true consistent support"
                  + " supports describe describes review reviewed")
              .split(" "));

  private NoteWords() {}

  /// The query's words that no word of the documents resembles, lower case, in their order.
  static List<String> absent(String query, String documents) {
    var stems = stems(documents);
    return WORD.matcher(query)
        .results()
        .map(hit -> hit.group().toLowerCase(Locale.ROOT))
        .filter(word -> !PLAIN.contains(word))
        .filter(word -> !stems.contains(stem(word)))
        .distinct()
        .toList();
  }

  static boolean isAmong(String word, String text) {
    return stems(text).contains(stem(word));
  }

  private static Set<String> stems(String text) {
    return WORD.matcher(text)
        .results()
        .map(hit -> stem(hit.group().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }
}
