package org.claimwright.x12;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.claimwright.x12.Guide.LoopRule;
import org.claimwright.x12.Guide.Rule;
import org.claimwright.x12.Guide.SegmentRule;
import org.claimwright.x12.OpenLoop.Passed;

/// Words what the walk through a guide finds, once for each cause.
final class GuideProblems {

  private final String version;
  private final Consumer<X12Problem> problems;
  private final Set<Rule> exceeded = Collections.newSetFromMap(new IdentityHashMap<>());

  GuideProblems(String version, Consumer<X12Problem> problems) {
    this.version = version;
    this.problems = problems;
  }

  /// A loop is complete: the next one like it is counted anew.
  void forget(OpenLoop frame) {
    if (!exceeded.isEmpty()) {
      frame.rule.children().forEach(exceeded::remove);
    }
  }

  void tooLate(Rule rule, Segment segment, OpenLoop frame) {
    var message = segment.id() + " comes too late. Move it further up.";
    tell(Fault.SEGMENT_ORDER, Place.of(segment, loopOf(rule, frame)), message);
  }

  private static String loopOf(Rule rule, OpenLoop frame) {
    return rule instanceof LoopRule loop ? loop.id() : frame.id();
  }

  void tooMany(Rule rule, Segment segment, OpenLoop frame) {
    if (!exceeded.add(rule)) {
      return;
    }
    var place = Place.of(segment, loopOf(rule, frame));
    if (rule instanceof LoopRule loop) {
      var message =
          "Loop %s may come %s. Remove or split what is more."
              .formatted(loop.id(), times(loop.max()));
      tell(Fault.LOOP_REPEAT, place, message);
      return;
    }
    var message =
        "%s may come %s here. Remove what is more.".formatted(place.segment(), times(rule.max()));
    tell(Fault.SEGMENT_REPEAT, place, message);
  }

  /// The first segment of a loop stands there twice, the loop only once.
  void repeated(Segment segment, OpenLoop frame) {
    var message = segment.id() + " is there twice in a row. Remove one.";
    tell(Fault.SEGMENT_REPEAT, Place.of(segment, frame.id()), message);
  }

  private static String times(int max) {
    return max == 1 ? "once" : "at most " + max + " times";
  }

  /// What a loop that is complete should have had.
  ///
  /// @return whether that is a level
  boolean missingOf(OpenLoop frame, Segment by) {
    var level = false;
    if (frame.hasAllOf(frame.rule.demandedBits())) {
      return level;
    }
    for (var i = 0; i < frame.rule.demandedCount(); i++) {
      var child = frame.rule.demanded(i);
      if (frame.count(child) == 0) {
        level |= missingOf(frame, child, by);
      }
    }
    return level;
  }

  private boolean missingOf(OpenLoop frame, int child, Segment by) {
    var rule = frame.child(child);
    if (!frame.requires(rule) || frame.foreign.contains(rule.first().id())) {
      return false;
    }
    var here = frame.passed(child);
    missing(rule, frame.id(), here == null ? new Passed(by.position(), by.offset()) : here);
    return rule instanceof LoopRule loop && loop.isLevel();
  }

  void missing(Rule rule, String frame, Passed here) {
    var id = rule.first().id() + qualifiers(rule.first());
    var name = rule.name().isEmpty() ? "" : " (" + rule.name() + ")";
    if (rule instanceof LoopRule loop) {
      var place = new Place(rule.first().id(), here.position(), here.offset(), loop.id(), "");
      var message =
          "Loop %s%s with its %s is missing. Add it before segment %d."
              .formatted(loop.id(), name, id, here.position());
      tell(Fault.LOOP_MISSING, place, message);
      return;
    }
    var place = new Place(rule.first().id(), here.position(), here.offset(), frame, "");
    var fault = id.contains("*") ? Fault.SEGMENT_BELOW_MINIMUM : Fault.SEGMENT_MISSING;
    var message = "%s%s is missing. Add it before segment %d.".formatted(id, name, here.position());
    tell(fault, place, message);
  }

  /// `*EI or SY` for a segment that is known by its qualifier.
  private static String qualifiers(SegmentRule rule) {
    var first = rule.element(1);
    return first != null && first.key() ? "*" + String.join(" or ", first.codes().texts()) : "";
  }

  /// Several segments could be meant, but none has this qualifier.
  void qualifier(SegmentRule rule, OpenLoop frame, Segment segment) {
    frame.foreign.add(segment.id());
    var key = Math.max(1, rule.failingKey(segment));
    var isComposite = rule.shape().slots().get(key - 1).isComposite();
    var value = segment.component(key, 1);
    var here = Place.of(segment, frame.id());
    var place = isComposite ? here.component(key, 1) : here.element(key);
    if (SegmentCheck.hasControl(value)) {
      problems.accept(cited(SegmentCheck.control(place, value)));
      return;
    }
    var fault = value.isEmpty() ? Fault.ELEMENT_MISSING : Fault.ELEMENT_CODE;
    var message =
        value.isEmpty()
            ? place.element() + " is empty: without it nobody knows what the segment is about."
            : place.element() + " is " + value + ", which the guide does not allow here.";
    problems.accept(cited(X12Problem.of(fault, place, value, message)));
  }

  /// A segment that has no place at all.
  void refuse(Segment segment, OpenLoops open) {
    var frame = open.element();
    frame.foreign.add(segment.id());
    takeForTheOneDue(open);
    var place = Place.of(segment, frame.id());
    if (Guides.dictionary().segments().containsKey(segment.id())) {
      var message = segment.id() + " has no place here. Remove or move it.";
      tell(Fault.SEGMENT_UNEXPECTED, place, message);
      return;
    }
    tell(Fault.SEGMENT_UNKNOWN, place, "There is no segment of this name in X12 005010.");
  }

  /// A foreign segment where a required one is due next most likely stands in its stead: that one
  /// is not told as missing on top.
  private static void takeForTheOneDue(OpenLoops open) {
    for (var frame : open) {
      for (var i = 0; i < frame.childCount(); i++) {
        if (frame.isDue(i) && frame.child(i) instanceof SegmentRule due) {
          frame.foreign.add(due.id());
          return;
        }
      }
    }
  }

  private void tell(Fault fault, Place place, String message) {
    problems.accept(cited(X12Problem.of(fault, place, "", message)));
  }

  private X12Problem cited(X12Problem problem) {
    var place = problem.place();
    var what = place.element().isEmpty() ? place.segment() : place.element();
    return problem.citing(version + " " + place.loop() + " " + what);
  }
}
