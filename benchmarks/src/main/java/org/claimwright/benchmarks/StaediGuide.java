package org.claimwright.benchmarks;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimwright.benchmarks.GuideText.Element;
import org.claimwright.benchmarks.GuideText.Loop;
import org.claimwright.benchmarks.GuideText.Part;
import org.claimwright.benchmarks.GuideText.Segment;

/// A guide as a schema of StAEDI (`http://xlate.io/EDISchema/v4`), made from our own text of it,
/// since StAEDI ships none. It says all that StAEDI has words for: loops, segments and elements
/// with their least and greatest number, composites, types, lengths, codes, paired and conditional
/// elements, what is not used, and which use of a segment or loop a qualifier tells
/// (discriminator). ISA to ST and their trailers StAEDI checks by its own control schema.
///
/// What it has no words for takes the closest form it has:
/// - Loops that begin with the same segment are one loop of the standard part with many uses in the
///   guide's part. So the levels (HL) stand beside each other: that a patient level follows its
///   subscriber, that HL02 names a level above and HL01 counts, is not said.
/// - Uses of one segment are held to the order in which the guide lists them; the order is free in
///   truth, and is in ours.
/// - A claim is required below the patient, optional below the subscriber, as in our text.
/// - Situations, balances, formats announced by a qualifier (D8 or RD8), code sets and check digits
///   have no words at all.
final class StaediGuide {

  private static final String XMLNS = "http://xlate.io/EDISchema/v4";
  private static final Map<String, String> BASES =
      Map.of(
          "AN",
          "string",
          "ID",
          "identifier",
          "R",
          "decimal",
          "N0",
          "numeric",
          "DT",
          "date",
          "TM",
          "time",
          "B",
          "binary");
  private static final Map<String, String> CONDITIONS =
      Map.of("P", "paired", "R", "required", "E", "exclusion", "C", "conditional", "L", "list");
  private static final Pattern TWO_DIGITS = Pattern.compile("\\d\\d");

  private final StringBuilder xml = new StringBuilder();

  private StaediGuide() {}

  static Schema schema(String guide) throws IOException, EDISchemaException {
    var bytes = xml(guide).getBytes(StandardCharsets.UTF_8);
    return SchemaFactory.newFactory().createSchema(new ByteArrayInputStream(bytes));
  }

  static String xml(String guide) throws IOException {
    var parts =
        GuideText.transaction(guide).stream()
            .filter(part -> !part.id().equals("ST") && !part.id().equals("SE"))
            .flatMap(StaediGuide::levelsApart)
            .toList();
    var written = new StaediGuide();
    written.schema(parts);
    return written.xml.toString();
  }

  /// The level itself without the levels inside it, then those.
  private static Stream<Part> levelsApart(Part part) {
    if (!isLevel(part) || !(part instanceof Loop loop)) {
      return Stream.of(part);
    }
    var own = loop.parts().stream().filter(inner -> !isLevel(inner)).toList();
    var below = loop.parts().stream().filter(StaediGuide::isLevel);
    return Stream.concat(
        Stream.of(new Loop(loop.id(), loop.min(), loop.max(), own)),
        below.flatMap(StaediGuide::levelsApart));
  }

  private static boolean isLevel(Part part) {
    return part instanceof Loop loop && loop.parts().getFirst().id().equals("HL");
  }

  private void schema(List<Part> parts) throws IOException {
    var standard = new Place("", new ArrayList<>());
    standard.take(parts);
    xml.append("<schema xmlns='").append(XMLNS).append("'><transaction><sequence>");
    standard.inside().forEach(this::standard);
    xml.append("</sequence></transaction><implementation><sequence>");
    parts.forEach(this::use);
    xml.append("</sequence></implementation>");
    var dictionary = GuideText.lines("dictionary.x12");
    for (var kind : List.of("element ", "composite ", "segment ")) {
      dictionary.stream().filter(line -> line.startsWith(kind)).forEach(this::type);
    }
    xml.append("</schema>");
  }

  /// A place in the standard part: a segment, or a loop with what stands in any of its uses.
  private record Place(String id, List<Place> inside) {

    void take(List<Part> parts) {
      int at = -1;
      for (var part : parts) {
        at = placeOf(placeId(part), at);
        if (part instanceof Loop loop) {
          inside.get(at).take(loop.parts());
        }
      }
    }

    private int placeOf(String wanted, int from) {
      for (int at = Math.max(from, 0); at < inside.size(); at++) {
        if (inside.get(at).id().equals(wanted)) {
          return at;
        }
      }
      inside.add(from + 1, new Place(wanted, new ArrayList<>()));
      return from + 1;
    }
  }

  /// 2010AA and 2010BB are uses of one loop.
  private static String placeId(Part part) {
    return part instanceof Loop ? "L" + part.id().substring(0, 4) : part.id();
  }

  private void standard(Place place) {
    if (place.inside().isEmpty()) {
      xml.append("<segment type='%s' maxOccurs='100000'/>".formatted(place.id()));
      return;
    }
    xml.append("<loop code='%s' maxOccurs='100000'><sequence>".formatted(place.id()));
    place.inside().forEach(this::standard);
    xml.append("</sequence></loop>");
  }

  private void use(Part part) {
    var told =
        switch (part) {
          case Loop loop -> told(((Segment) loop.parts().getFirst()).elements(), "");
          case Segment segment -> told(segment.elements(), "");
        };
    use(part, told.isEmpty() ? "" : " discriminator='" + told + "'");
  }

  private void use(Part part, String told) {
    var tag = part instanceof Loop ? "loop" : "segment";
    xml.append("<%s type='%s' code='%s'".formatted(tag, placeId(part), part.id()));
    xml.append(
        " minOccurs='%d' maxOccurs='%d'%s><sequence>".formatted(part.min(), part.max(), told));
    switch (part) {
      case Loop loop -> uses(loop.parts());
      case Segment segment -> segment.elements().forEach(this::element);
    }
    xml.append("</sequence></%s>".formatted(tag));
  }

  /// The loop is told by its first segment, which is not told again.
  private void uses(List<Part> parts) {
    use(parts.getFirst(), "");
    parts.stream().skip(1).forEach(this::use);
  }

  private static String told(List<Element> elements, String before) {
    for (var element : elements) {
      var place = before + element.position();
      var inner = element.codes().telling() ? place : told(element.components(), place + ".");
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    return "";
  }

  private void element(Element element) {
    var tag = element.components().isEmpty() ? "element" : "composite";
    xml.append(
        "<%s position='%d' minOccurs='%d'>".formatted(tag, element.position(), element.min()));
    within("sequence", element.components().stream(), this::element);
    within(
        "enumeration",
        element.codes().values().stream(),
        code -> xml.append("<value>").append(code).append("</value>"));
    xml.append("</").append(tag).append('>');
  }

  private <T> void within(String tag, Stream<T> items, Consumer<T> each) {
    var list = items.toList();
    if (!list.isEmpty()) {
      xml.append('<').append(tag).append('>');
      list.forEach(each);
      xml.append("</").append(tag).append('>');
    }
  }

  private void type(String line) {
    var words = line.split(" ", -1);
    if (words[0].equals("element")) {
      xml.append(
          "<elementType name='E%s' base='%s' minLength='%s' maxLength='%s'/>"
              .formatted(words[1], BASES.get(words[2]), words[3], words[4]));
      return;
    }
    var halves = line.split(" ;", -1);
    xml.append("<%sType name='%s'><sequence>".formatted(words[0], words[1]));
    Stream.of(halves[0].split(" ", -1)).skip(2).forEach(this::slot);
    xml.append("</sequence>");
    if (halves.length > 1) {
      Stream.of(halves[1].strip().split(" ", -1)).forEach(this::condition);
    }
    xml.append("</%sType>".formatted(words[0]));
  }

  private void slot(String slot) {
    var repeated = (slot + "^1").split("\\^", -1);
    var composite = slot.startsWith("C");
    xml.append(
        "<%s type='%s' maxOccurs='%s'/>"
            .formatted(
                composite ? "composite" : "element",
                composite ? repeated[0] : "E" + repeated[0],
                repeated[1]));
  }

  private void condition(String condition) {
    xml.append("<syntax type='%s'>".formatted(CONDITIONS.get(condition.substring(0, 1))));
    TWO_DIGITS
        .matcher(condition)
        .results()
        .forEach(at -> xml.append("<position>").append(at.group()).append("</position>"));
    xml.append("</syntax>");
  }
}
