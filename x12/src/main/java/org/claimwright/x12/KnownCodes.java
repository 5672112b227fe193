package org.claimwright.x12;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What is known of code lists without loading any: the form of their codes and, where a list is
/// short and seldom changes, the codes themselves. Read from `codes.x12`.
final class KnownCodes {

  private static final Map<CodeList, Set<String>> LISTS = new EnumMap<>(CodeList.class);
  private static final Map<CodeList, Pattern> FORMS = new EnumMap<>(CodeList.class);
  private static final Set<CodeList> COMPLETE = EnumSet.noneOf(CodeList.class);

  static {
    for (var line : Guides.lines("codes.x12")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        read(line.split("\\s+", 3));
      }
    }
  }

  private KnownCodes() {}

  private static void read(String[] words) {
    var list = CodeList.valueOf(words[1]);
    switch (words[0]) {
      case "list" -> {
        LISTS.put(list, Set.of(words[2].strip().split(",")));
        COMPLETE.add(list);
      }
      case "form" -> FORMS.put(list, Pattern.compile(words[2].strip()));
      case "only-form" -> {
        FORMS.put(list, Pattern.compile(words[2].strip()));
        COMPLETE.add(list);
      }
      default -> throw new IllegalStateException("codes.x12 line not understood: " + words[0]);
    }
  }

  /// Whether the code could be one of the list.
  static boolean isPossible(CodeList list, String code) {
    var codes = LISTS.get(list);
    if (codes != null) {
      return codes.contains(code);
    }
    var form = FORMS.get(list);
    return form == null || form.matcher(code).matches();
  }

  /// Whether nothing more than this is to be known of a code of the list.
  static boolean isComplete(CodeList list) {
    return COMPLETE.contains(list);
  }
}
