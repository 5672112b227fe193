package org.claimwright.coding;

import java.util.regex.Pattern;

/// A note as the engine reads it: markup, control characters and the gaps of pasted tables become
/// blanks or stops of the same length, so that every offset stays what it was.
final class CleanText {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,10})(?:\\s[^<>]{0,500})?/?>|<!--.{0,2000}?-->");
  private static final Pattern ENTITY = Pattern.compile("&(nbsp|amp|lt|gt|quot|apos|#\\d{1,5});");
  private static final Pattern BREAKS =
      Pattern.compile("(?i)br|p|div|li|tr|ul|ol|table|h[1-6]|section|hr");

  private CleanText() {}

  static boolean hasMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  static String of(String text) {
    var clean = new StringBuilder(text);
    blankTags(text, clean);
    blankEntities(text, clean);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
      if (control || c == '\u00a0' || c == '\ufeff') {
        clean.setCharAt(i, ' ');
      }
    }
    partCells(clean);
    return clean.toString();
  }

  private static void blankTags(String text, StringBuilder clean) {
    if (text.indexOf('<') < 0) {
      return;
    }
    var tag = TAG.matcher(text);
    while (tag.find()) {
      blank(clean, tag.start(), tag.end());
      if (tag.group(2) != null && BREAKS.matcher(tag.group(2)).matches()) {
        clean.setCharAt(tag.start(), '\n');
      }
    }
  }

  private static void blankEntities(String text, StringBuilder clean) {
    if (text.indexOf('&') < 0) {
      return;
    }
    var entity = ENTITY.matcher(text);
    while (entity.find()) {
      blank(clean, entity.start(), entity.end());
      clean.setCharAt(entity.start(), meaning(entity.group(1)));
    }
  }

  private static char meaning(String name) {
    return switch (name) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos", "#39" -> '\'';
      default -> ' ';
    };
  }

  private static void blank(StringBuilder clean, int from, int to) {
    for (int i = from; i < to; i++) {
      if (clean.charAt(i) != '\n') {
        clean.setCharAt(i, ' ');
      }
    }
  }

  /// A tab between words is the border of a cell; words of two cells make no phrase.
  private static void partCells(StringBuilder clean) {
    for (int i = 1; i + 1 < clean.length(); i++) {
      boolean border =
          clean.charAt(i) == '\t' && clean.charAt(i - 1) > ' ' && clean.charAt(i + 1) > ' ';
      if (border) {
        clean.setCharAt(i, '|');
      }
    }
  }
}
