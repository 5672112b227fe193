package org.claimwright.x12;

import java.util.ArrayList;
import org.claimwright.x12.Guide.Elements;

/// Tells one use of a segment from its other uses by its qualifiers. Hot: asked for every segment;
/// measured by `bench x12`.
final class QualifierMatch {

  /// @param component 0 for a simple element
  private record Key(int element, int component, Codes codes) {}

  private final Key[] keys;

  QualifierMatch(Elements elements) {
    var found = new ArrayList<Key>();
    for (var n = 1; n <= elements.last(); n++) {
      var rule = elements.at(n);
      if (rule == null) {
        continue;
      }
      if (rule.key()) {
        found.add(new Key(n, 0, rule.codes()));
        continue;
      }
      for (var m = 1; m <= rule.parts().last(); m++) {
        var part = rule.parts().at(m);
        if (part != null && part.key()) {
          found.add(new Key(n, m, part.codes()));
        }
      }
    }
    keys = found.toArray(Key[]::new);
  }

  int count() {
    return keys.length;
  }

  boolean hold(Segment segment) {
    for (var key : keys) {
      if (!holds(key, segment)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Key key, Segment segment) {
    var n = key.element();
    if (key.component() == 0) {
      return n <= segment.size()
          && key.codes().contains(segment.bytes(), segment.start(n), segment.end(n));
    }
    var from = segment.componentStart(n, key.component());
    return from >= 0
        && key.codes().contains(segment.bytes(), from, segment.componentEnd(from, segment.end(n)));
  }
}
