package org.claimwright.app.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Who looks at the page, as far as the frame must know.
///
/// @param role in words, such as "Coder, CPC"
/// @param practice the practice's name
/// @param zone the practice's time zone, in which moments are shown
/// @param permissions names as the permission table has them
public record Viewer(
    String name, String role, String practice, ZoneId zone, Set<String> permissions) {

  private static final Pattern FIRST_LETTERS = Pattern.compile("(?<![\\p{L}'’])\\p{L}");

  /// Whether this user holds the permission; an empty one is held by everyone.
  public boolean may(String permission) {
    return permission.isEmpty() || permissions.contains(permission);
  }

  /// The letters of the avatar: the first of the first and of the last word.
  public String initials() {
    var letters = FIRST_LETTERS.matcher(name).results().map(MatchResult::group).toList();
    if (letters.isEmpty()) {
      return "";
    }
    var first = letters.getFirst();
    return (letters.size() == 1 ? first : first + letters.getLast()).toUpperCase(Locale.ROOT);
  }
}
