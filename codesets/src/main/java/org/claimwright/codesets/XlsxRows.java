package org.claimwright.codesets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the cells of a workbook's first sheet as text (ECMA-376, the parts that CMS's workbooks
/// use): shared and inline strings and plain numbers.
final class XlsxRows {

  /// Takes in one row.
  interface Taker {
    /// One row's cells, with the row's number in the sheet from 1.
    void row(long line, List<String> cells) throws IOException;
  }

  private XlsxRows() {}

  /// Hands on every row.
  ///
  /// @throws IOException when it is no workbook or is damaged
  static void read(InputStream workbook, Taker taker) throws IOException {
    var bytes = workbook.readAllBytes();
    try {
      var shared = shared(bytes);
      sheet(part(bytes, "xl/worksheets/sheet1.xml"), shared, taker);
    } catch (XMLStreamException broken) {
      throw new IOException(XmlPulling.reason(broken), broken);
    }
  }

  private static byte[] part(byte[] workbook, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IOException("it is not a whole Excel workbook: " + name + " is missing");
  }

  private static List<String> shared(byte[] workbook) throws IOException, XMLStreamException {
    var strings = new ArrayList<String>();
    var xml = XmlPulling.reader(new ByteArrayInputStream(part(workbook, "xl/sharedStrings.xml")));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        strings.add(rawText(xml, "si"));
      }
    }
    return strings;
  }

  private static void sheet(byte[] part, List<String> shared, Taker taker)
      throws XMLStreamException, IOException {
    var xml = XmlPulling.reader(new ByteArrayInputStream(part));
    List<String> cells = new ArrayList<>();
    long line = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
        cells = new ArrayList<>();
        var number = xml.getAttributeValue(null, "r");
        line = number == null ? line + 1 : Long.parseLong(number);
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(xml, shared, cells);
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        taker.row(line, cells);
      }
    }
  }

  private static void cell(XMLStreamReader xml, List<String> shared, List<String> cells)
      throws XMLStreamException {
    var reference = xml.getAttributeValue(null, "r");
    int column = reference == null ? cells.size() : column(reference);
    boolean isShared = "s".equals(xml.getAttributeValue(null, "t"));
    while (cells.size() <= column) {
      cells.add("");
    }
    var text = rawText(xml, "c");
    boolean known = isShared && !text.isBlank();
    cells.set(column, known ? shared.get(Integer.parseInt(text.strip())) : text);
  }

  /// The text of `t` and `v` elements up to the end of the one named; phonetic runs left out.
  private static String rawText(XMLStreamReader xml, String end) throws XMLStreamException {
    var text = new StringBuilder();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "t", "v" -> text.append(xml.getElementText());
          case "f", "rPh" -> XmlPulling.text(xml);
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(end)) {
        return text.toString();
      }
    }
  }

  /// The number of the column in a reference such as `AB12`, from 0.
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * 26 + (reference.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }
}
