package org.claimwright.codesets;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the Table of Drugs and Chemicals and the Table of Neoplasms, which are an index with six
/// codes to each entry: `--` for none, a trailing `-` for more characters.
final class CodeTableXml {

  static final List<String> COLUMNS =
      List.of("level", "title", "code1", "code2", "code3", "code4", "code5", "code6");

  /// The words by which each column of the Table of Neoplasms is looked for.
  private static final List<String> BEHAVIOURS =
      List.of(
          "Malignant neoplasm, primary",
          "Secondary malignant neoplasm, metastasis",
          "Carcinoma in situ",
          "Benign neoplasm",
          "Neoplasm of uncertain behavior",
          "Neoplasm of unspecified behavior");

  private static final List<String> INTENTS =
      List.of(
          "Poisoning, overdose, accidental",
          "Poisoning, overdose, intentional self-harm",
          "Poisoning, assault",
          "Poisoning, undetermined intent",
          "Adverse effect, side effect, allergic reaction",
          "Underdosing");

  private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{0,4})?-*");

  private final FileReading reading;
  private final TableBuilder rows = new TableBuilder(COLUMNS);
  private final Deque<Entry> open = new ArrayDeque<>();
  private String version = "";
  private boolean neoplasms;
  private long mainKey;

  private static final class Entry {
    final int level;
    final String[] codes = {"", "", "", "", "", ""};
    String title = "";
    String path = "";
    boolean added;

    Entry(int level) {
      this.level = level;
    }
  }

  CodeTableXml(FileReading reading) {
    this.reading = reading;
  }

  Optional<LayerDraft> read() throws IOException {
    try (var in = reading.file().open()) {
      pull(XmlPulling.reader(in));
    } catch (XMLStreamException broken) {
      reading.problems().file(XmlPulling.line(broken), XmlPulling.reason(broken));
      return Optional.empty();
    }
    if (rows.termCount() == 0) {
      reading.problems().file("there is no entry with a code in it");
      return Optional.empty();
    }
    var kind = neoplasms ? LayerKind.NEOPLASMS : LayerKind.DRUGS;
    return XmlRelease.of(reading, version)
        .map(release -> new LayerDraft(CodeSystem.ICD10CM, kind, release, rows.finished()));
  }

  private void pull(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        start(xml, xml.getLocalName());
      } else if (event == XMLStreamReader.END_ELEMENT && isEntry(xml.getLocalName())) {
        add(open.pop());
        reading.read(rows.rows());
      }
    }
  }

  private static boolean isEntry(String element) {
    return element.equals("mainTerm") || element.equals("term");
  }

  private void start(XMLStreamReader xml, String element) throws XMLStreamException {
    if (isEntry(element)) {
      var above = open.peek();
      add(above);
      open.push(new Entry(open.size()));
      return;
    }
    var entry = open.peek();
    if (entry == null) {
      heading(xml, element);
      return;
    }
    switch (element) {
      case "title" -> title(XmlPulling.text(xml), entry);
      case "cell" -> cell(xml, entry);
      default -> {}
    }
  }

  private void heading(XMLStreamReader xml, String element) throws XMLStreamException {
    switch (element) {
      case "version" -> version = XmlPulling.text(xml);
      case "head" -> neoplasms |= XmlPulling.text(xml).startsWith("Neoplasm");
      default -> {}
    }
  }

  private void title(String title, Entry entry) {
    entry.title = title;
    if (entry.level == 0) {
      mainKey = IndexEntry.key(title);
    }
    var above = open.stream().skip(1).findFirst();
    boolean below = above.isPresent() && !(neoplasms && entry.level == 1);
    entry.path = below ? above.get().path + ", " + title : title;
  }

  private void cell(XMLStreamReader xml, Entry entry) throws XMLStreamException {
    long line = xml.getLocation().getLineNumber();
    var column = xml.getAttributeValue(null, "col");
    var code = XmlPulling.text(xml);
    if (column == null || !column.matches("[2-7]")) {
      reading.problems().row(line, "a cell has column \"" + column + "\" where 2 to 7 belongs");
      return;
    }
    if (!code.isEmpty() && !code.matches("-+") && !CODE.matcher(code).matches()) {
      reading.problems().row(line, "\"" + code + "\" is no ICD-10-CM code");
      return;
    }
    entry.codes[column.charAt(0) - '2'] = code.matches("-+") ? "" : code;
  }

  /// An entry stands before those below it: it is added when the first of these opens, or when it
  /// ends.
  private void add(@Nullable Entry entry) {
    if (entry == null || entry.added) {
      return;
    }
    entry.added = true;
    rows.row(
        mainKey,
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(Integer.toString(entry.level), entry.title),
                Arrays.stream(entry.codes))
            .collect(Collectors.toList()));
    for (int i = 0; i < entry.codes.length; i++) {
      addTerm(entry, i);
    }
  }

  private void addTerm(Entry entry, int column) {
    var key = CodeKey.of(entry.codes[column].replace("-", ""));
    var words = (neoplasms ? BEHAVIOURS : INTENTS).get(column);
    key.ifPresent(code -> rows.term(code, words + ", " + entry.path, CodeTerm.Source.INDEX, 0));
  }
}
