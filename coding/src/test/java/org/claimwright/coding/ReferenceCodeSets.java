package org.claimwright.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeNote;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.CodeTerm;
import org.claimwright.codesets.NoteKind;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.SearchHit;
import org.claimwright.kernel.DateRange;

/// The publishers' own ICD-10-CM files as code sets, for measuring the engine at full scale without
/// the store.
final class ReferenceCodeSets implements CodeSets {
  private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
  private static final Map<String, NoteKind> NOTES =
      Map.of(
          "excludes1", NoteKind.EXCLUDES1,
          "excludes2", NoteKind.EXCLUDES2,
          "codeFirst", NoteKind.CODE_FIRST,
          "useAdditionalCode", NoteKind.USE_ADDITIONAL,
          "inclusionTerm", NoteKind.INCLUSION_TERM,
          "includes", NoteKind.INCLUDES);

  private final TreeMap<String, Code> codes = new TreeMap<>();
  private final Map<String, List<Code>> children = new HashMap<>();
  private final Map<String, List<CodeNote>> notes = new HashMap<>();
  private final List<CodeTerm> terms = new ArrayList<>();

  private ReferenceCodeSets() {}

  static ReferenceCodeSets read(Path icd10cm) {
    try {
      var sets = new ReferenceCodeSets();
      sets.readOrder(icd10cm.resolve("2026/icd10cm-order-2026.txt"));
      sets.readXml(icd10cm.resolve("2021/icd10cm_tabular_2021.xml"), sets::tabular);
      sets.readXml(icd10cm.resolve("2017/icd10cm_index_2017.xml"), sets::index);
      return sets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readOrder(Path file) throws IOException {
    var open = new ArrayDeque<Code>();
    for (var line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      var bare = line.substring(6, 13).strip();
      var dotted = bare.length() <= 3 ? bare : bare.substring(0, 3) + "." + bare.substring(3);
      var title = line.substring(77).strip();
      var code =
          new Code(
              CodeSystem.ICD10CM,
              dotted,
              title,
              line.charAt(14) == '1',
              DateRange.startingOn(FROM));
      while (!open.isEmpty() && !dotted.startsWith(open.peek().code())) {
        open.pop();
      }
      if (!open.isEmpty()) {
        children.computeIfAbsent(open.peek().code(), c -> new ArrayList<>()).add(code);
      }
      open.push(code);
      codes.put(dotted, code);
      terms.add(new CodeTerm(title, dotted, CodeTerm.Source.TITLE));
    }
  }

  private interface Reader {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private void readXml(Path file, Reader reader) throws IOException {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream in = Files.newInputStream(file)) {
      reader.read(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new IOException("not readable: " + file, e);
    }
  }

  private void tabular(XMLStreamReader xml) throws XMLStreamException {
    var names = new ArrayDeque<String>();
    var kinds = new ArrayDeque<String>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        var name = xml.getLocalName();
        if (name.equals("diag")) {
          names.push("");
        } else if (name.equals("name") && !names.isEmpty()) {
          names.pop();
          names.push(xml.getElementText().strip());
        } else if (name.equals("note") && !names.isEmpty() && !kinds.isEmpty()) {
          note(names.peek(), kinds.peek(), xml.getElementText().strip());
        } else if (NOTES.containsKey(name)) {
          kinds.push(name);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("diag")) {
          names.pop();
        } else if (NOTES.containsKey(xml.getLocalName())) {
          kinds.pop();
        }
      }
    }
  }

  private void note(String code, String kind, String text) {
    var noteKind = NOTES.get(kind);
    if (noteKind == null || !codes.containsKey(code)) {
      return;
    }
    if (noteKind == NoteKind.INCLUSION_TERM) {
      terms.add(new CodeTerm(text, code, CodeTerm.Source.INCLUSION));
    }
    notes.computeIfAbsent(code, c -> new ArrayList<>()).add(new CodeNote(noteKind, text, code));
  }

  private void index(XMLStreamReader xml) throws XMLStreamException {
    var path = new ArrayDeque<String>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "mainTerm", "term" -> path.addLast("");
          case "title" -> {
            if (!path.isEmpty()) {
              path.removeLast();
              path.addLast(text(xml));
            }
          }
          case "code" -> indexed(path, xml.getElementText().strip());
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && (xml.getLocalName().equals("mainTerm") || xml.getLocalName().equals("term"))) {
        path.removeLast();
      }
    }
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }

  private void indexed(ArrayDeque<String> path, String written) {
    var code = written.replaceAll("[.-]+$", "");
    if (codes.containsKey(code)) {
      terms.add(new CodeTerm(String.join(", ", path), code, CodeTerm.Source.INDEX));
    }
  }

  @Override
  public List<Release> releases() {
    return List.of(new Release("ICD-10-CM", "FY2026", FROM, codes.size(), "order file"));
  }

  @Override
  public Optional<Release> release(CodeSystem system, LocalDate on) {
    return system == CodeSystem.ICD10CM && !on.isBefore(FROM)
        ? Optional.of(releases().getFirst())
        : Optional.empty();
  }

  @Override
  public Optional<Code> find(CodeSystem system, String code, LocalDate on) {
    return system == CodeSystem.ICD10CM ? Optional.ofNullable(codes.get(code)) : Optional.empty();
  }

  @Override
  public List<CodeNote> notes(String code, LocalDate on) {
    var found = new ArrayList<CodeNote>();
    for (int length = code.length(); length >= 3; length--) {
      found.addAll(notes.getOrDefault(code.substring(0, length), List.of()));
    }
    return found;
  }

  @Override
  public List<Code> children(String code, LocalDate on) {
    return children.getOrDefault(code, List.of());
  }

  @Override
  public Stream<Code> codes(CodeSystem system, LocalDate on) {
    return codes.values().stream();
  }

  @Override
  public Stream<CodeTerm> terms(LocalDate on) {
    return terms.stream();
  }

  @Override
  public List<SearchHit> search(String words, LocalDate on, int limit) {
    return List.of();
  }
}
