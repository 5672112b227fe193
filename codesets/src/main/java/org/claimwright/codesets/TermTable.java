package org.claimwright.codesets;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The groups of words of one layer, already cut into comparable words ({@link Words}) and indexed
/// by word, so that a matcher need not be rebuilt from texts.
///
/// Words and terms are numbered from 0. A term's words stand in the order of its text; those in
/// round brackets, which ICD-10-CM calls non-essential modifiers, are optional. Thread-safe.
public final class TermTable {

  /// No such word.
  public static final int UNKNOWN = -1;

  private static final int OPTIONAL = 0x8000_0000;

  private final Layer layer;
  private final LongBuffer codes;
  private final IntBuffer texts;
  private final ByteBuffer sources;
  private final LongBuffer secondCodes;
  private final IntBuffer wordStarts;
  private final IntBuffer termWords;
  private final IntBuffer words;
  private final IntBuffer termStarts;
  private final IntBuffer wordTerms;

  TermTable(Layer layer) {
    this.layer = layer;
    codes = layer.longs(Section.TERM_CODES);
    texts = layer.ints(Section.TERM_TEXTS);
    sources = layer.section(Section.TERM_SOURCES);
    secondCodes = layer.longs(Section.TERM_SECOND_CODES);
    wordStarts = layer.ints(Section.TERM_WORD_STARTS);
    termWords = layer.ints(Section.TERM_WORDS);
    words = layer.ints(Section.WORDS);
    termStarts = layer.ints(Section.WORD_TERM_STARTS);
    wordTerms = layer.ints(Section.WORD_TERMS);
  }

  static int optional(int word) {
    return word | OPTIONAL;
  }

  /// How many terms there are.
  public int termCount() {
    return codes.limit();
  }

  /// How many different words there are.
  public int wordCount() {
    return words.limit();
  }

  /// A word by its number; numbers follow alphabetical order.
  public String word(int word) {
    return layer.text(words.get(word));
  }

  /// The number of a comparable word, or {@link #UNKNOWN}.
  public int wordNumber(String word) {
    int at = firstFrom(word);
    return at < wordCount() && word(at).equals(word) ? at : UNKNOWN;
  }

  /// The number of the first word that is not before the given one in alphabetical order.
  int firstFrom(String word) {
    var letters = utf8(word);
    int low = 0;
    int high = wordCount();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(middle, letters)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether a word stands before another: UTF-8 is in the order of its characters.
  private boolean isBefore(int word, byte[] other) {
    int start = wordStart(word);
    int length = wordLength(word);
    var text = layer.textBytes();
    for (int i = 0; i < Math.min(length, other.length); i++) {
      int order = Byte.compareUnsigned(text.get(start + i), other[i]);
      if (order != 0) {
        return order < 0;
      }
    }
    return length < other.length;
  }

  /// The term as words and code.
  public CodeTerm term(int term) {
    return new CodeTerm(text(term), code(term), source(term));
  }

  public String text(int term) {
    return layer.text(texts.get(term));
  }

  /// The code the term leads to, with its dot.
  public String code(int term) {
    return CodeKey.written(layer.label().system(), codes.get(term));
  }

  public CodeTerm.Source source(int term) {
    return Stored.SOURCES.get(sources.get(term));
  }

  /// The manifestation code that the Index gives in brackets after the first: both are reported.
  public Optional<String> secondCode(int term) {
    return secondCodes.limit() == 0 || secondCodes.get(term) == 0
        ? Optional.empty()
        : Optional.of(CodeKey.written(layer.label().system(), secondCodes.get(term)));
  }

  /// How many words a term has.
  public int length(int term) {
    return wordStarts.get(term + 1) - wordStarts.get(term);
  }

  /// The number of the word at a place in a term.
  public int wordAt(int term, int place) {
    return termWords.get(wordStarts.get(term) + place) & ~OPTIONAL;
  }

  /// Whether the word at a place stands in round brackets.
  public boolean isOptionalAt(int term, int place) {
    return termWords.get(wordStarts.get(term) + place) < 0;
  }

  /// How many terms a word stands in.
  public int occurrences(int word) {
    return termStarts.get(word + 1) - termStarts.get(word);
  }

  /// The terms a word stands in, ascending.
  public int[] termsWith(int word) {
    var found = new int[occurrences(word)];
    wordTerms.get(termStarts.get(word), found);
    return found;
  }

  /// One of the terms a word stands in.
  ///
  /// @param place from 0 to below {@link #occurrences}
  int termWith(int word, int place) {
    return wordTerms.get(termStarts.get(word) + place);
  }

  long key(int term) {
    return codes.get(term);
  }

  private int wordStart(int word) {
    return layer.textStarts().get(words.get(word));
  }

  byte[] wordBytes(int word) {
    var letters = new byte[wordLength(word)];
    layer.textBytes().get(wordStart(word), letters);
    return letters;
  }

  int wordLength(int word) {
    int number = words.get(word);
    return layer.textStarts().get(number + 1) - layer.textStarts().get(number);
  }

  /// Whether a word is one edit (a letter added, left out, changed, or two neighbours swapped)
  /// away.
  boolean isOneEditFrom(int word, byte[] other) {
    int length = wordLength(word);
    if (Math.abs(length - other.length) > 1) {
      return false;
    }
    int start = wordStart(word);
    var text = layer.textBytes();
    int same = 0;
    int shorter = Math.min(length, other.length);
    while (same < shorter && text.get(start + same) == other[same]) {
      same++;
    }
    int end = 0;
    while (end < shorter - same
        && text.get(start + length - 1 - end) == other[other.length - 1 - end]) {
      end++;
    }
    int left = length - same - end;
    int right = other.length - same - end;
    return (left <= 1 && right <= 1)
        || (left == 2 && right == 2 && swapped(start + same, other, same));
  }

  private boolean swapped(int at, byte[] other, int place) {
    var text = layer.textBytes();
    return text.get(at) == other[place + 1] && text.get(at + 1) == other[place];
  }

  static byte[] utf8(String word) {
    return word.getBytes(StandardCharsets.UTF_8);
  }
}
