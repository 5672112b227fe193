package org.claimwright.codesets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML read by pulling, with no document type, no entity and no address ever followed.
final class XmlPulling {

  private XmlPulling() {}

  static XMLStreamReader reader(java.io.InputStream in) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  /// All text inside the element at which the reader stands, a blank for each tag that opens inside
  /// it, blanks evened; the reader then stands at its end.
  static String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          depth++;
          text.append(' ');
        }
        case XMLStreamReader.END_ELEMENT -> depth--;
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    return even(text.toString());
  }

  static String even(String text) {
    var even = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c);
      if (!blank) {
        even.append(gap && even.length() > 0 ? " " : "").append(c);
      }
      gap = blank;
    }
    return even.toString();
  }

  /// What is wrong with XML that breaks off or is not well formed, in words for a user.
  static String reason(XMLStreamException broken) {
    var message = String.valueOf(broken.getMessage()).replaceAll("(?s).*Message: ", "");
    return "the XML breaks off or is damaged here (" + even(message) + "); download it again";
  }

  static int line(XMLStreamException broken) {
    return broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNumber());
  }
}
