package org.claimwright.codesets;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the Alphabetic Index XML (`ICD10CM.index`) and the Index to External Causes, which has the
/// same form: main terms, sub-terms at any depth, non-essential modifiers, codes that may ask for
/// more characters (`S82.1-`), manifestation codes, and "see" references, which are followed to a
/// code where they name one entry. The entries are kept as they stand, to be walked through.
final class IndexXml {

  private static final Pattern CODE = Pattern.compile("[A-Z][0-9A-Z]{2}(\\.[0-9A-Z]{0,4})?-?");

  private final FileReading reading;
  private final TableBuilder rows = new TableBuilder(IndexEntry.COLUMNS);
  private final IndexEntry root = IndexEntry.root();
  private final Deque<IndexEntry> open = new ArrayDeque<>();
  private String version = "";
  private String title = "";
  private boolean table;
  private long entries;

  IndexXml(FileReading reading) {
    this.reading = reading;
  }

  Optional<LayerDraft> read() throws IOException {
    try (var in = reading.file().open()) {
      pull(XmlPulling.reader(in));
    } catch (XMLStreamException broken) {
      reading.problems().file(XmlPulling.line(broken), XmlPulling.reason(broken));
      return Optional.empty();
    }
    if (table) {
      return new CodeTableXml(reading).read();
    }
    root.addTo(rows, root);
    if (rows.termCount() == 0) {
      reading.problems().file("there is no term with a code in it");
      return Optional.empty();
    }
    return XmlRelease.of(reading, version)
        .map(release -> new LayerDraft(CodeSystem.ICD10CM, kind(), release, rows.finished()));
  }

  private LayerKind kind() {
    return title.toLowerCase(Locale.ROOT).contains("external cause")
        ? LayerKind.EXTERNAL_CAUSES
        : LayerKind.INDEX;
  }

  private void pull(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext() && !table) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        start(xml, xml.getLocalName());
      } else if (event == XMLStreamReader.END_ELEMENT && isEntry(xml.getLocalName())) {
        open.pop();
      }
    }
  }

  private static boolean isEntry(String element) {
    return element.equals("mainTerm") || element.equals("term");
  }

  private void start(XMLStreamReader xml, String element) throws XMLStreamException {
    if (isEntry(element)) {
      reading.read(++entries);
      var above = open.peek();
      open.push((above == null ? root : above).below());
      return;
    }
    var entry = open.peek();
    if (entry == null) {
      heading(xml, element);
      return;
    }
    switch (element) {
      case "title" -> entry.title(XmlPulling.text(xml));
      case "code" -> code(xml, entry);
      case "manif" -> manifestation(xml, entry);
      case "see" -> entry.see(XmlPulling.text(xml));
      case "seeAlso" -> entry.seeAlso(XmlPulling.text(xml));
      default -> {}
    }
  }

  private void heading(XMLStreamReader xml, String element) throws XMLStreamException {
    switch (element) {
      case "version" -> version = XmlPulling.text(xml);
      case "title" -> title = title.isEmpty() ? XmlPulling.text(xml) : title;
      case "indexHeading" -> table = true;
      default -> {}
    }
  }

  private void code(XMLStreamReader xml, IndexEntry entry) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    var written = XmlPulling.text(xml);
    entry.code(written, key(line, written));
  }

  private void manifestation(XMLStreamReader xml, IndexEntry entry) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    var written = XmlPulling.text(xml);
    entry.manifestation(written, key(line, written));
  }

  private long key(long line, String code) {
    if (!CODE.matcher(code).matches()) {
      reading.problems().row(line, "\"" + code + "\" is no ICD-10-CM code");
      return 0;
    }
    return CodeKey.of(code.replace("-", "")).orElse(0L);
  }
}
