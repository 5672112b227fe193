package org.claimwright.benchmarks;

import com.berryworks.edireader.EDIReaderFactory;
import com.imsweb.x12.reader.X12Reader.FileType;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/// The other libraries at the same work. As their makers ship them, except that StAEDI, which comes
/// without schemas of the healthcare guides, validates against one made of our guide (StaediGuide).
final class X12Peers {

  /// Held, since the logging keeps its loggers weakly. It warns of the missing schema at every
  /// file.
  private static final Logger QUIET = Logger.getLogger("io.xlate.edi");

  static {
    QUIET.setLevel(Level.SEVERE);
  }

  private X12Peers() {}

  static double staedi(byte[] file) throws Exception {
    var factory = EDIInputFactory.newFactory();
    int elements = 0;
    try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(file))) {
      while (reader.hasNext()) {
        if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
          elements += reader.getText().isEmpty() ? 0 : 1;
        }
      }
    }
    return elements > 0 ? X12Suite.megabytes(file) : 0;
  }

  /// A schema for StAEDI, of which it would tell every segment that this one does not use.
  static Schema staediSchema(String guide) throws Exception {
    return StaediGuide.schema(guide);
  }

  /// No megabyte counts where a fault is told: the file measured is a clean one.
  static double staediValidates(byte[] file, Schema guide) throws Exception {
    return staediFaults(file, guide).isEmpty() ? X12Suite.megabytes(file) : 0;
  }

  /// Each fault by StAEDI's name, with the segment's number and id and the element's position (-1
  /// for the whole segment).
  static List<String> staediFaults(byte[] file, Schema guide) throws Exception {
    var faults = new ArrayList<String>();
    var factory = EDIInputFactory.newFactory();
    try (var reader = factory.createEDIStreamReader(new ByteArrayInputStream(file))) {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case START_TRANSACTION -> reader.setTransactionSchema(guide);
          case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
              faults.add(fault(reader));
          default -> {}
        }
      }
    }
    return faults;
  }

  private static String fault(EDIStreamReader reader) {
    var at = reader.getLocation();
    return String.format(
        Locale.ROOT,
        "%s %d %s %d",
        reader.getErrorType(),
        at.getSegmentPosition(),
        at.getSegmentTag(),
        at.getElementPosition());
  }

  /// The envelopes, too, are written as they are given.
  static double staediWrites(PreparedFile file) throws Exception {
    var out = new ByteArrayOutputStream(file.length());
    try (var writer = EDIOutputFactory.newFactory().createEDIStreamWriter(out)) {
      writer.startInterchange();
      for (var segment : file.segments()) {
        writer.writeStartSegment(segment.id);
        for (var value : segment.values) {
          write(value, writer);
        }
        writer.writeEndSegment();
      }
      writer.endInterchange();
      writer.flush();
    }
    return file.megabytes(out.size());
  }

  private static void write(Object value, EDIStreamWriter writer) throws Exception {
    if (!(value instanceof String[] parts)) {
      writer.writeElement(value.toString());
      return;
    }
    writer.writeStartElement();
    for (var component : parts) {
      writer.writeComponent(component);
    }
    writer.endElement();
  }

  static double ediReader(byte[] file) throws Exception {
    var source = new InputSource(new ByteArrayInputStream(file));
    var reader = EDIReaderFactory.createEDIReader(source);
    var counter = new Counter();
    reader.setContentHandler(counter);
    reader.parse(source);
    return counter.elements > 0 ? X12Suite.megabytes(file) : 0;
  }

  private static final class Counter extends DefaultHandler {
    private long elements;

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      elements++;
    }
  }

  static double imsweb(byte[] file) throws Exception {
    var reader =
        new com.imsweb.x12.reader.X12Reader(
            FileType.ANSI837_5010_X222,
            new ByteArrayInputStream(file),
            StandardCharsets.ISO_8859_1);
    return reader.getLoops().isEmpty() ? 0 : X12Suite.megabytes(file);
  }
}
