package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.claimwright.x12.Guide.LoopRule;
import org.jspecify.annotations.Nullable;

/// The loops that are open, the innermost first, and those that have been and may be used again. To
/// the rules that look at a loop which is complete they are its surroundings.
final class OpenLoops implements Iterable<OpenLoop>, Surroundings {

  private final Guide guide;
  private final boolean kept;
  private final ArrayList<Loop> spareLoops = new ArrayList<>();
  private OpenLoop[] stack = new OpenLoop[0];
  private final TrailWalk trail = new TrailWalk(this);
  private final TrailRecord record = new TrailRecord();
  private int size;
  private int made;
  private @Nullable OpenLoop root;

  /// @param kept whether the loops themselves outlive their reading
  OpenLoops(Guide guide, boolean kept) {
    this.guide = guide;
    this.kept = kept;
  }

  TrailWalk trail() {
    return trail;
  }

  TrailRecord record() {
    return record;
  }

  int size() {
    return size;
  }

  /// @param depth 0 for the innermost
  OpenLoop at(int depth) {
    return stack[size - 1 - depth];
  }

  OpenLoop element() {
    return stack[size - 1];
  }

  /// Opens the outermost loop, always the same one, nothing of which has come.
  void begin(LoopRule rule) {
    push(root == null ? fresh(rule) : again(root));
    root = element();
    made = 0;
  }

  /// Opens a loop, nothing of which has come.
  ///
  /// @param child which of the loop around it is, whose frame is used again
  OpenLoop push(LoopRule rule, OpenLoop around, int child) {
    var spare = around.inner(child);
    var frame = spare == null ? fresh(rule) : again(spare);
    around.keepInner(child, frame);
    push(frame);
    return frame;
  }

  /// A frame that is not open yet.
  OpenLoop fresh(LoopRule rule) {
    return new OpenLoop(rule, guide, empty(rule.id()));
  }

  private OpenLoop again(OpenLoop frame) {
    frame.restart(empty(frame.id()));
    return frame;
  }

  /// A loop that holds nothing, to be given back by {@link #spare}.
  Loop empty(String id) {
    if (spareLoops.isEmpty()) {
      return new Loop(id);
    }
    var loop = spareLoops.removeLast();
    loop.reset(id);
    return loop;
  }

  void push(OpenLoop frame) {
    if (size == stack.length) {
      stack = Arrays.copyOf(stack, size * 2 + 8);
    }
    stack[size++] = frame;
  }

  /// How deep an open loop is, 0 for the innermost.
  int depthOf(OpenLoop frame) {
    var depth = 0;
    while (at(depth) != frame) {
      depth++;
    }
    return depth;
  }

  boolean holds(@Nullable OpenLoop frame) {
    for (var i = 0; i < size; i++) {
      if (stack[i] == frame) {
        return true;
      }
    }
    return false;
  }

  void pop() {
    size--;
  }

  /// A piece of work is done with: what it was made of is used again.
  void letGo(Loop loop, GuideListener listener) {
    for (var i = 0; i < loop.size(); i++) {
      listener.done(loop.at(i));
    }
    for (var i = 0; i < loop.innerSize(); i++) {
      letGo(loop.innerAt(i), listener);
    }
    if (!kept) {
      spare(loop);
    }
  }

  /// A loop that nobody asks for any more.
  void spare(Loop loop) {
    spareLoops.add(loop);
  }

  @Override
  public @Nullable Loop find(String id) {
    for (var i = size - 1; i >= 0; i--) {
      if (stack[i].loop.is(id)) {
        return stack[i].loop;
      }
    }
    return null;
  }

  @Override
  public int made() {
    if (made == 0 && size > 0) {
      made = FileDate.made(stack[0].loop);
    }
    return made;
  }

  @Override
  public Iterator<OpenLoop> iterator() {
    return new Iterator<>() {
      private int depth;

      @Override
      public boolean hasNext() {
        return depth < size;
      }

      @Override
      public OpenLoop next() {
        if (depth >= size) {
          throw new NoSuchElementException();
        }
        return at(depth++);
      }
    };
  }
}
