package org.claimwright.codesets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimwright.kernel.DateRange;

/// Gathers codes, notes and terms and writes them as the bytes of a {@link Layer}.
final class LayerBuilder {

  private final TextPool texts = new TextPool();
  private final List<CodeRow> codes = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final Map<Section, byte[]> extra = new EnumMap<>(Section.class);
  private int extraEntries;

  private record CodeRow(long key, int title, boolean billable, DateRange dates) {}

  private record Node(long key, int name, int title, int parent, List<Note> notes) {}

  private record Note(NoteKind kind, int text) {}

  private record Term(long code, int text, CodeTerm.Source source, long second) {}

  /// A code that holds as long as its release.
  void code(long key, String title, boolean billable) {
    code(key, title, billable, DateRange.ALWAYS);
  }

  /// A code with dates of its own; its title becomes a term.
  void code(long key, String title, boolean billable, DateRange dates) {
    codes.add(new CodeRow(key, texts.number(title), billable, dates));
    term(key, title, CodeTerm.Source.TITLE);
  }

  int codeCount() {
    return codes.size();
  }

  /// Whether a layer has the same codes with the same titles.
  boolean hasSameCodes(Layer layer) {
    if (codes.size() != layer.codeCount()) {
      return false;
    }
    for (int row = 0; row < codes.size(); row++) {
      if (codes.get(row).key() != layer.key(row)
          || !texts.text(codes.get(row).title()).equals(layer.title(row))) {
        return false;
      }
    }
    return true;
  }

  long lastKey() {
    return codes.getLast().key();
  }

  int termCount() {
    return terms.size();
  }

  /// A chapter, block or code of the tree.
  ///
  /// @param key 0 for chapters and blocks
  /// @param parent the number of the node above or {@link TabularTree#NONE}
  /// @return the node's number
  int node(long key, String name, String title, int parent) {
    nodes.add(new Node(key, texts.number(name), texts.number(title), parent, new ArrayList<>()));
    return nodes.size() - 1;
  }

  int nodeCount() {
    return nodes.size();
  }

  void note(int node, NoteKind kind, String text) {
    nodes.get(node).notes().add(new Note(kind, texts.number(text)));
  }

  void term(long code, String text, CodeTerm.Source source) {
    term(code, text, source, 0);
  }

  /// @param second the manifestation code reported with the first; 0 for none
  void term(long code, String text, CodeTerm.Source source, long second) {
    terms.add(new Term(code, texts.number(text), source, second));
  }

  /// The number of a text, for a part that is put in as bytes.
  int text(String text) {
    return texts.number(text);
  }

  /// A part made elsewhere; its texts are numbered by {@link #text}.
  void part(Section section, byte[] bytes) {
    extra.put(section, bytes);
  }

  /// How many entries the parts made elsewhere hold.
  void countsAs(int entries) {
    extraEntries = entries;
  }

  /// The layer's bytes. The builder is spent afterwards.
  ByteBuffer build(LayerLabel label) {
    Map<Section, byte[]> sections = new EnumMap<>(Section.class);
    putCodes(sections);
    putNodes(sections);
    putTerms(sections);
    putLabel(sections, label);
    sections.putAll(extra);
    sections.put(Section.TEXT_STARTS, texts.starts());
    sections.put(Section.TEXT, texts.bytes());
    return joined(sections);
  }

  private void putLabel(Map<Section, byte[]> sections, LayerLabel label) {
    sections.put(
        Section.LABEL,
        Ints.bytes(
            new int[] {
              texts.number(label.system().name()),
              texts.number(label.kind().name()),
              texts.number(label.version()),
              texts.number(label.source()),
              entries(),
              Math.toIntExact(label.effective().toEpochDay())
            }));
  }

  /// How many billable codes, or entries where nothing is billed.
  int entries() {
    if (extraEntries > 0) {
      return extraEntries;
    }
    if (codes.isEmpty()) {
      return nodes.isEmpty() ? terms.size() : nodes.size();
    }
    return (int) codes.stream().filter(CodeRow::billable).count();
  }

  private void putCodes(Map<Section, byte[]> sections) {
    var keys = codes.stream().mapToLong(CodeRow::key).toArray();
    sections.put(Section.CODE_KEYS, Ints.bytes(keys));
    sections.put(Section.CODE_BY_KEY, Ints.bytes(placesByKey(keys)));
    sections.put(
        Section.CODE_TITLES, Ints.bytes(codes.stream().mapToInt(CodeRow::title).toArray()));
    var billable = new byte[codes.size()];
    for (int i = 0; i < billable.length; i++) {
      billable[i] = (byte) (codes.get(i).billable() ? 1 : 0);
    }
    sections.put(Section.CODE_BILLABLE, billable);
    if (codes.stream().anyMatch(code -> !code.dates().equals(DateRange.ALWAYS))) {
      sections.put(Section.CODE_FROM, days(codes.stream().map(code -> code.dates().from())));
      sections.put(Section.CODE_END, days(codes.stream().map(code -> code.dates().end())));
    }
  }

  private static byte[] days(java.util.stream.Stream<LocalDate> dates) {
    return Ints.bytes(dates.mapToInt(LayerBuilder::day).toArray());
  }

  private static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static int[] placesByKey(long[] keys) {
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted((a, b) -> Long.compareUnsigned(keys[a], keys[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void putNodes(Map<Section, byte[]> sections) {
    var keys = nodes.stream().mapToLong(Node::key).toArray();
    sections.put(Section.NODE_KEYS, Ints.bytes(keys));
    sections.put(Section.NODE_BY_KEY, Ints.bytes(placesByKey(keys)));
    sections.put(Section.NODE_NAMES, Ints.bytes(nodes.stream().mapToInt(Node::name).toArray()));
    sections.put(Section.NODE_TITLES, Ints.bytes(nodes.stream().mapToInt(Node::title).toArray()));
    sections.put(Section.NODE_PARENTS, Ints.bytes(nodes.stream().mapToInt(Node::parent).toArray()));
    var starts = new Ints();
    var noteTexts = new Ints();
    var kinds = new ByteArrayOutputStream();
    starts.add(0);
    for (var node : nodes) {
      for (var note : node.notes()) {
        kinds.write(Stored.NOTE_KINDS.indexOf(note.kind()));
        noteTexts.add(note.text());
      }
      starts.add(noteTexts.size());
    }
    sections.put(Section.NOTE_STARTS, Ints.bytes(starts.toArray()));
    sections.put(Section.NOTE_KINDS, kinds.toByteArray());
    sections.put(Section.NOTE_TEXTS, Ints.bytes(noteTexts.toArray()));
  }

  private void putTerms(Map<Section, byte[]> sections) {
    sections.put(Section.TERM_CODES, Ints.bytes(terms.stream().mapToLong(Term::code).toArray()));
    sections.put(Section.TERM_TEXTS, Ints.bytes(terms.stream().mapToInt(Term::text).toArray()));
    var sources = new byte[terms.size()];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = (byte) Stored.SOURCES.indexOf(terms.get(i).source());
    }
    sections.put(Section.TERM_SOURCES, sources);
    if (terms.stream().anyMatch(term -> term.second() != 0)) {
      sections.put(
          Section.TERM_SECOND_CODES, Ints.bytes(terms.stream().mapToLong(Term::second).toArray()));
    }
    new WordIndex(texts, terms.stream().mapToInt(Term::text).toArray()).put(sections);
  }

  private static ByteBuffer joined(Map<Section, byte[]> sections) {
    int count = Stored.SECTIONS.size();
    int size = Layer.HEADER + count * 8;
    int at = size;
    for (var section : sections.values()) {
      size += padded(section.length);
    }
    var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putInt(Layer.MAGIC).putInt(size).putInt(count);
    for (var section : Stored.SECTIONS) {
      var content = sections.getOrDefault(section, new byte[0]);
      bytes.putInt(at).putInt(content.length);
      bytes.put(at, content);
      at += padded(content.length);
    }
    return bytes.rewind();
  }

  private static int padded(int length) {
    return (length + 7) & ~7;
  }

  /// Every text once, by number.
  static final class TextPool {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int number(String text) {
      return numbers.computeIfAbsent(
          text,
          fresh -> {
            texts.add(fresh);
            return texts.size() - 1;
          });
    }

    String text(int number) {
      return texts.get(number);
    }

    byte[] starts() {
      var starts = new Ints();
      int at = 0;
      starts.add(0);
      for (var text : texts) {
        at += text.getBytes(StandardCharsets.UTF_8).length;
        starts.add(at);
      }
      return Ints.bytes(starts.toArray());
    }

    byte[] bytes() {
      var out = new ByteArrayOutputStream();
      texts.forEach(text -> out.writeBytes(text.getBytes(StandardCharsets.UTF_8)));
      return out.toByteArray();
    }
  }

  /// Cuts the terms into words, numbers the words alphabetically and notes where each stands.
  private static final class WordIndex {
    private final TextPool texts;
    private final int[] termTexts;

    WordIndex(TextPool texts, int[] termTexts) {
      this.texts = texts;
      this.termTexts = termTexts;
    }

    void put(Map<Section, byte[]> sections) {
      Map<String, Integer> seen = new HashMap<>();
      var cut = new ArrayList<int[]>(termTexts.length);
      for (int text : termTexts) {
        cut.add(numbered(TermWord.of(texts.text(text)), seen));
      }
      var sorted = seen.keySet().stream().sorted(Comparator.naturalOrder()).toList();
      var places = new int[seen.size()];
      for (int i = 0; i < places.length; i++) {
        places[seen.getOrDefault(sorted.get(i), 0)] = i;
      }
      putTermWords(sections, cut, places);
      putWordTerms(sections, cut, places);
      sections.put(Section.WORDS, Ints.bytes(sorted.stream().mapToInt(texts::number).toArray()));
    }

    private static int[] numbered(List<TermWord> words, Map<String, Integer> seen) {
      var numbers = new int[words.size()];
      for (int i = 0; i < numbers.length; i++) {
        int fresh = seen.size();
        var known = seen.putIfAbsent(words.get(i).word(), fresh);
        int number = known == null ? fresh : known;
        numbers[i] = words.get(i).optional() ? TermTable.optional(number) : number;
      }
      return numbers;
    }

    private static void putTermWords(Map<Section, byte[]> sections, List<int[]> cut, int[] places) {
      var starts = new Ints();
      var all = new Ints();
      starts.add(0);
      for (var words : cut) {
        for (int word : words) {
          int place = places[word & Integer.MAX_VALUE];
          all.add(word < 0 ? TermTable.optional(place) : place);
        }
        starts.add(all.size());
      }
      sections.put(Section.TERM_WORD_STARTS, Ints.bytes(starts.toArray()));
      sections.put(Section.TERM_WORDS, Ints.bytes(all.toArray()));
    }

    private static void putWordTerms(Map<Section, byte[]> sections, List<int[]> cut, int[] places) {
      var lists = new Ints[places.length];
      for (int i = 0; i < lists.length; i++) {
        lists[i] = new Ints(4);
      }
      for (int term = 0; term < cut.size(); term++) {
        for (int word : cut.get(term)) {
          lists[places[word & Integer.MAX_VALUE]].addIfNotLast(term);
        }
      }
      var starts = new Ints();
      var all = new Ints();
      starts.add(0);
      for (var list : lists) {
        all.addAll(list);
        starts.add(all.size());
      }
      sections.put(Section.WORD_TERM_STARTS, Ints.bytes(starts.toArray()));
      sections.put(Section.WORD_TERMS, Ints.bytes(all.toArray()));
    }
  }
}
