package org.claimwright.codesets;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the Tabular List XML (`ICD10CM.tabular`): chapters, blocks and codes with the notes of
/// every kind written at each, and the lists of 7th characters.
final class TabularXml {

  private static final Map<String, NoteKind> NOTES =
      Map.of(
          "includes", NoteKind.INCLUDES,
          "inclusionTerm", NoteKind.INCLUSION_TERM,
          "excludes1", NoteKind.EXCLUDES1,
          "excludes2", NoteKind.EXCLUDES2,
          "codeFirst", NoteKind.CODE_FIRST,
          "useAdditionalCode", NoteKind.USE_ADDITIONAL,
          "codeAlso", NoteKind.CODE_ALSO,
          "notes", NoteKind.NOTE,
          "sevenChrNote", NoteKind.NOTE);

  private static final Set<String> LEVELS = Set.of("chapter", "section", "diag");

  private final FileReading reading;
  private final LayerBuilder builder = new LayerBuilder();
  private final Deque<Level> levels = new ArrayDeque<>();
  private String version = "";

  /// A chapter, block or code being read; its node is known once its title is.
  private static final class Level {
    final String element;
    String name;
    int node = TabularTree.NONE;
    long key;

    Level(String element, String name) {
      this.element = element;
      this.name = name;
    }
  }

  TabularXml(FileReading reading) {
    this.reading = reading;
  }

  Optional<LayerDraft> read() throws IOException {
    try (var in = reading.file().open()) {
      pull(XmlPulling.reader(in));
    } catch (XMLStreamException broken) {
      reading.problems().file(XmlPulling.line(broken), XmlPulling.reason(broken));
      return Optional.empty();
    }
    if (builder.nodeCount() == 0) {
      reading.problems().file("there is no chapter and no code in it");
      return Optional.empty();
    }
    return XmlRelease.of(reading, version)
        .map(release -> new LayerDraft(CodeSystem.ICD10CM, LayerKind.TABULAR, release, builder));
  }

  private void pull(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        start(xml, xml.getLocalName());
      } else if (event == XMLStreamReader.END_ELEMENT && LEVELS.contains(xml.getLocalName())) {
        levels.pop();
        reading.read(builder.nodeCount());
      }
    }
  }

  private void start(XMLStreamReader xml, String element) throws XMLStreamException {
    if (LEVELS.contains(element)) {
      var id = xml.getAttributeValue(null, "id");
      levels.push(new Level(element, id == null ? "" : id));
      return;
    }
    var level = levels.peek();
    if (level == null) {
      version = element.equals("version") ? XmlPulling.text(xml) : version;
      return;
    }
    inside(xml, element, level);
  }

  private void inside(XMLStreamReader xml, String element, Level level) throws XMLStreamException {
    var kind = NOTES.get(element);
    if (kind != null) {
      notes(xml, element, level, kind);
      return;
    }
    switch (element) {
      case "name" -> level.name = XmlPulling.text(xml);
      case "desc" -> title(xml, level);
      case "sevenChrDef" -> seventhCharacters(xml, level);
      default -> {}
    }
  }

  private void title(XMLStreamReader xml, Level level) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    var title = XmlPulling.text(xml);
    boolean code = level.element.equals("diag");
    level.key = code ? CodeKey.of(level.name).orElse(0L) : 0;
    if (code && level.key == 0) {
      reading.problems().row(line, "\"" + level.name + "\" is no ICD-10-CM code");
    }
    var name = level.element.equals("chapter") ? "Chapter " + level.name : level.name;
    level.node = builder.node(level.key, name, title, parent());
  }

  private int parent() {
    return levels.stream()
        .skip(1)
        .map(level -> level.node)
        .filter(node -> node != TabularTree.NONE)
        .findFirst()
        .orElse(TabularTree.NONE);
  }

  private void notes(XMLStreamReader xml, String wrapper, Level level, NoteKind kind)
      throws XMLStreamException {
    while (!ends(xml, wrapper)) {
      if (xml.getEventType() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("note")) {
        note(level, kind, XmlPulling.text(xml));
      }
      xml.next();
    }
  }

  private void note(Level level, NoteKind kind, String text) {
    if (level.node == TabularTree.NONE || text.isEmpty()) {
      return;
    }
    builder.note(level.node, kind, text);
    boolean words = kind == NoteKind.INCLUSION_TERM || kind == NoteKind.INCLUDES;
    if (words && level.key != 0) {
      builder.term(level.key, text, CodeTerm.Source.INCLUSION);
    }
  }

  private void seventhCharacters(XMLStreamReader xml, Level level) throws XMLStreamException {
    while (!ends(xml, "sevenChrDef")) {
      if (xml.getEventType() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("extension")) {
        var character = xml.getAttributeValue(null, "char");
        note(level, NoteKind.SEVENTH_CHARACTER, character + " " + XmlPulling.text(xml));
      }
      xml.next();
    }
  }

  private static boolean ends(XMLStreamReader xml, String element) {
    return xml.getEventType() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
  }
}
