package org.claimwright.app.web;

/// A place one can go to: its words, its icon in the sprite, its path and its key.
///
/// @param path starts with a slash, without the context path
/// @param key the letter after `g` that leads there, or empty
public record Destination(String label, String icon, String path, String key) {

  public Destination {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a destination has no words: " + path);
    }
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path \"" + path + "\" does not start with a slash");
    }
    if (key.length() > 1) {
      throw new IllegalArgumentException("key \"" + key + "\" is more than one letter: " + path);
    }
  }
}
