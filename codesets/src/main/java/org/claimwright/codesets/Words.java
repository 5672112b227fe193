package org.claimwright.codesets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The one way in which words of code sets and of queries are made comparable: lower case, no
/// accents, American spelling, no possessive, singular.
///
/// `Words.of("Alzheimer's diseases (early onset)")` is `alzheimer, disease, early, onset`.
/// Stateless and thread-safe.
public final class Words {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final String[][] SPELLINGS = {
    {"haem", "hem"},
    {"aem", "em"},
    {"oedem", "edem"},
    {"oesoph", "esoph"},
    {"paed", "ped"},
    {"gynaec", "gynec"},
    {"rrhoea", "rrhea"},
    {"foet", "fet"},
    {"caec", "cec"},
    {"faec", "fec"},
    {"tumour", "tumor"},
  };

  private Words() {}

  /// The comparable words of a text, in order; brackets and punctuation part words.
  public static List<String> of(String text) {
    var words = new ArrayList<String>();
    var folded = fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && isWordPart(folded, i, start);
      if (inside && start < 0) {
        start = i;
      }
      if (!inside && start >= 0) {
        words.add(ofFolded(folded.substring(start, i)));
        start = -1;
      }
    }
    return words;
  }

  /// One word made comparable.
  public static String word(String token) {
    return ofFolded(fold(token));
  }

  private static String ofFolded(String token) {
    return singular(american(withoutPossessive(token)));
  }

  private static boolean isWordPart(String text, int at, int start) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || (c == '\'' && start >= 0);
  }

  private static String fold(String text) {
    var lower = text.toLowerCase(java.util.Locale.ROOT).replace('\u2019', '\'');
    return isAscii(lower) ? lower : withoutAccents(lower);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String withoutAccents(String lower) {
    return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }

  private static String withoutPossessive(String word) {
    if (word.indexOf('\'') < 0) {
      return word;
    }
    return (word.endsWith("'s") ? word.substring(0, word.length() - 2) : word).replace("'", "");
  }

  private static String american(String word) {
    if (word.length() < 5 || !isBritish(word)) {
      return word;
    }
    for (var spelling : SPELLINGS) {
      word = word.contains(spelling[0]) ? word.replace(spelling[0], spelling[1]) : word;
    }
    return word;
  }

  private static boolean isBritish(String word) {
    return word.contains("ae") || word.contains("oe") || word.contains("mour");
  }

  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's') {
      return word;
    }
    return switch (word.charAt(length - 2)) {
      case 's', 'u', 'i' -> word;
      case 'e' -> singularOfEs(word, length);
      default -> word.substring(0, length - 1);
    };
  }

  private static String singularOfEs(String word, int length) {
    if (length > 4 && word.charAt(length - 3) == 'i') {
      return word.substring(0, length - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes");
    return word.substring(0, length - (hissing ? 2 : 1));
  }
}
