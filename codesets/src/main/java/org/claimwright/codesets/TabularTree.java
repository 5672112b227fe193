package org.claimwright.codesets;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The chapters, blocks and codes of a Tabular List with the notes written at each.
final class TabularTree {

  static final int NONE = -1;

  private final Layer layer;
  private final LongBuffer keys;
  private final IntBuffer byKey;
  private final IntBuffer names;
  private final IntBuffer titles;
  private final IntBuffer parents;
  private final IntBuffer noteStarts;
  private final ByteBuffer noteKinds;
  private final IntBuffer noteTexts;

  TabularTree(Layer layer) {
    this.layer = layer;
    keys = layer.longs(Section.NODE_KEYS);
    byKey = layer.ints(Section.NODE_BY_KEY);
    names = layer.ints(Section.NODE_NAMES);
    titles = layer.ints(Section.NODE_TITLES);
    parents = layer.ints(Section.NODE_PARENTS);
    noteStarts = layer.ints(Section.NOTE_STARTS);
    noteKinds = layer.section(Section.NOTE_KINDS);
    noteTexts = layer.ints(Section.NOTE_TEXTS);
  }

  int size() {
    return keys.limit();
  }

  String name(int node) {
    return layer.text(names.get(node));
  }

  String title(int node) {
    return layer.text(titles.get(node));
  }

  int parent(int node) {
    return parents.get(node);
  }

  /// The node a code stands at: its own, or that of its longest beginning, as codes built with a
  /// 7th character have none of their own.
  int nodeFor(long key) {
    for (long part = key; part != 0; part = CodeKey.shorter(part)) {
      int place = Layer.indexOf(keys, byKey, part);
      if (place >= 0) {
        return byKey.get(place);
      }
    }
    return NONE;
  }

  long key(int node) {
    return keys.get(node);
  }

  /// The node of a chapter or block, or {@link #NONE}.
  int named(String name) {
    for (int node = 0; node < size(); node++) {
      if (keys.get(node) == 0 && name(node).equalsIgnoreCase(name)) {
        return node;
      }
    }
    return NONE;
  }

  /// The chapters below no other, or the blocks directly below a chapter or block.
  List<Integer> headingsBelow(int parent) {
    var below = new ArrayList<Integer>();
    for (int node = 0; node < size(); node++) {
      if (keys.get(node) == 0 && parents.get(node) == parent) {
        below.add(node);
      }
    }
    return below;
  }

  /// Every note that applies to a code, nearest first. Inclusion terms describe only the code they
  /// stand under; of the lists of 7th characters the nearest applies.
  List<CodeNote> notesFor(long key) {
    var found = new ArrayList<CodeNote>();
    boolean own = true;
    boolean seventhKnown = false;
    for (int node = nodeFor(key); node != NONE; node = parent(node)) {
      seventhKnown |= addNotes(found, node, own, !seventhKnown);
      own = false;
    }
    return found;
  }

  /// The notes written at each code, block and chapter, in Tabular order.
  Map<String, List<CodeNote>> notesByName() {
    Map<String, List<CodeNote>> notes = new LinkedHashMap<>();
    for (int node = 0; node < size(); node++) {
      var found = new ArrayList<CodeNote>();
      addNotes(found, node, true, true);
      if (!found.isEmpty()) {
        notes.put(name(node), found);
      }
    }
    return notes;
  }

  private boolean addNotes(List<CodeNote> found, int node, boolean own, boolean seventhWanted) {
    boolean seventhSeen = false;
    var owner = name(node);
    for (int note = noteStarts.get(node); note < noteStarts.get(node + 1); note++) {
      var kind = Stored.NOTE_KINDS.get(noteKinds.get(note));
      boolean seventh = kind == NoteKind.SEVENTH_CHARACTER;
      seventhSeen |= seventh;
      if (applies(kind, own) && (seventhWanted || !seventh)) {
        found.add(new CodeNote(kind, layer.text(noteTexts.get(note)), owner));
      }
    }
    return seventhSeen;
  }

  private static boolean applies(NoteKind kind, boolean own) {
    return own || kind != NoteKind.INCLUSION_TERM;
  }
}
