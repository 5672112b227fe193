package org.claimwright.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.claimwright.x12.Guide.LoopRule;

/// The loops that are open, the innermost first, and those that have been and may be used again.
final class OpenLoops implements Iterable<OpenLoop> {

  private final String type;
  private final boolean kept;
  private final IdentityHashMap<LoopRule, ArrayList<OpenLoop>> spare = new IdentityHashMap<>();
  private final ArrayList<Loop> spareLoops = new ArrayList<>();
  private OpenLoop[] stack = new OpenLoop[0];
  private int size;

  /// @param type of the transaction
  /// @param kept whether the loops themselves outlive their reading
  OpenLoops(String type, boolean kept) {
    this.type = type;
    this.kept = kept;
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

  /// Opens a loop, nothing of which has come.
  OpenLoop push(LoopRule rule) {
    var row = spare.computeIfAbsent(rule, r -> new ArrayList<>(2));
    var frame = row.isEmpty() ? fresh(rule) : again(row.removeLast());
    push(frame);
    return frame;
  }

  /// A frame that is not open yet.
  OpenLoop fresh(LoopRule rule) {
    return new OpenLoop(rule, type, loop(rule.id()));
  }

  private OpenLoop again(OpenLoop frame) {
    frame.restart(loop(frame.id()));
    return frame;
  }

  private Loop loop(String id) {
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

  void pop() {
    size--;
  }

  /// A loop's frame is done with; the loop itself is not.
  void giveBack(OpenLoop frame) {
    spare.computeIfAbsent(frame.rule, r -> new ArrayList<>(2)).add(frame);
  }

  /// A loop is done with.
  void giveBack(Loop loop) {
    if (!kept) {
      spareLoops.add(loop);
    }
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
