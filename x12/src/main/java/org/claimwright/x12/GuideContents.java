package org.claimwright.x12;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.claimwright.x12.Guide.LoopRule;

/// What a guide holds, wherever in it: its loops, what they begin with, the names and qualifiers of
/// its segments.
final class GuideContents {

  private GuideContents() {}

  static void loops(LoopRule around, Consumer<LoopRule> each) {
    for (var child : around.children()) {
      if (child instanceof LoopRule loop) {
        each.accept(loop);
        loops(loop, each);
      }
    }
  }

  /// The names of the segments that loops begin with.
  static Set<String> beginnings(Guide guide) {
    var ids = new LinkedHashSet<String>();
    loops(guide.root(), loop -> ids.add(loop.first().id()));
    return ids;
  }

  /// The first codes of all uses of a segment.
  static Set<String> qualifiers(LoopRule around, String id) {
    var codes = new LinkedHashSet<String>();
    for (var child : around.children()) {
      var own = child.first().firstQualifiers();
      if (child.first().id().equals(id) && own != null) {
        codes.addAll(own.texts());
      }
      if (child instanceof LoopRule loop) {
        codes.addAll(qualifiers(loop, id));
      }
    }
    return codes;
  }

  static Set<String> names(LoopRule around) {
    var names = new LinkedHashSet<String>();
    for (var child : around.children()) {
      names.add(child.first().id());
      if (child instanceof LoopRule loop) {
        names.addAll(names(loop));
      }
    }
    return names;
  }
}
