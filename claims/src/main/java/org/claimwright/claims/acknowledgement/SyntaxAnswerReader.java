package org.claimwright.claims.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.acknowledgement.SyntaxAnswer.Fault;
import org.claimwright.claims.acknowledgement.SyntaxAnswer.TransactionAnswer;
import org.claimwright.claims.acknowledgement.SyntaxAnswer.Where;
import org.claimwright.claims.wire.Field;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Segment;

/// Reads a 999.
final class SyntaxAnswerReader {

  private SyntaxAnswerReader() {}

  static SyntaxAnswer read(Loop root) {
    return new SyntaxAnswer(
        Field.text(Field.segment(root, "AK1"), 2),
        Field.text(Field.segment(root, "AK9"), 1),
        root.loops("2000").stream().map(SyntaxAnswerReader::transaction).toList());
  }

  private static TransactionAnswer transaction(Loop loop) {
    var result = Field.segment(loop, "IK5");
    var faults = new ArrayList<Fault>();
    loop.loops("2100").forEach(segment -> faults.addAll(segment(segment)));
    for (int element = 2; element <= result.size(); element++) {
      var code = result.element(element);
      faults.add(new Fault(new Where("", 0, "", ""), code, FaultWords.ofTransaction(code), ""));
    }
    return new TransactionAnswer(
        Field.text(Field.segment(loop, "AK2"), 2), Field.text(result, 1), faults);
  }

  private static List<Fault> segment(Loop loop) {
    var at = Field.segment(loop, "IK3");
    var faults = new ArrayList<Fault>();
    var elements = loop.loops("2110");
    elements.forEach(element -> faults.add(element(at, Field.segment(element, "IK4"))));
    if (elements.isEmpty()) {
      var code = at.element(4);
      faults.add(new Fault(where(at, ""), code, FaultWords.ofSegment(code), ""));
    }
    return faults;
  }

  private static Fault element(Segment at, Segment fault) {
    var part = fault.component(1, 2);
    var element = fault.component(1, 1) + (part.isEmpty() ? "" : "-" + part);
    var code = fault.element(3);
    return new Fault(where(at, element), code, FaultWords.ofElement(code), fault.element(4));
  }

  private static Where where(Segment at, String element) {
    var position = at.element(2);
    return new Where(
        at.element(1),
        position.matches("[0-9]{1,9}") ? Integer.parseInt(position) : 0,
        at.element(3),
        element);
  }
}
