package org.claimwright.x12;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The control numbers, counts and versions of a file's envelopes (X12.5, X12.6). Numbers are
/// remembered as far as they must differ: of interchanges in the file, of groups in their
/// interchange, of transactions in their group.
final class EnvelopeCheck {

  private final Problems problems;
  private final Set<String> interchanges = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> transactions = new HashSet<>();
  private final Set<String> versionsTold = new HashSet<>();

  EnvelopeCheck(Problems problems) {
    this.problems = problems;
  }

  void interchange(Segment isa) {
    groups.clear();
    versionsTold.clear();
    IsaCheck.check(isa).forEach(problems::add);
    if (!interchanges.add(isa.element(6) + isa.element(13))) {
      var message = "ISA13 was used before in this file. Give each interchange its own number.";
      tell(Fault.ISA_DUPLICATE, isa, 13, message);
    }
  }

  /// A TA1 says by its note what it says by its code: A takes what has no fault (000).
  void acknowledgement(Segment ta1) {
    var verdict = ta1.element(4);
    var note = ta1.element(5);
    var isKnown = verdict.matches("[AER]") && note.matches("0[0-3][0-9]");
    if (isKnown && verdict.equals("A") != note.equals("000")) {
      var message = "TA105 is %s, which TA104 %s contradicts.".formatted(note, verdict);
      tell(Fault.ELEMENT_CODE, ta1, 5, message);
    }
  }

  void group(Segment gs) {
    transactions.clear();
    if (!groups.add(gs.element(6))) {
      var message = "GS06 is used twice in this interchange. Number the groups apart.";
      tell(Fault.GS_DUPLICATE, gs, 6, message);
    }
    var release = gs.element(8);
    if (isOfLength(gs, 8, 1, 12) && !release.startsWith("005010")) {
      var message =
          "GS08 is %s. Only 005010 is read here; ask the sender for the 005010 version."
              .formatted(release);
      tell(Fault.VERSION, gs, 8, message);
    }
  }

  /// @param name what the transaction is, by its group or itself
  void transaction(Segment st, @Nullable Segment gs, TransactionName name) {
    var version = name.version();
    if (!transactions.add(st.element(2))) {
      var message = "ST02 is used twice in this group. Number the transactions apart.";
      tell(Fault.ST_DUPLICATE, st, 2, message);
    }
    var own = st.element(3);
    if (isOfLength(st, 3, 1, 35)
        && !own.equals(version)
        && !isUnused(st)
        && version.startsWith("005010")) {
      var message = "ST03 is %s but GS08 is %s. Make them the same.".formatted(own, version);
      tell(Fault.ST_VERSION, st, 3, message);
    }
    if (gs != null) {
      function(st, gs, name);
      unknownVersion(gs, version);
    }
  }

  /// A group whose version is none while its transactions name theirs.
  private void unknownVersion(Segment gs, String version) {
    var group = gs.element(8);
    if (group.startsWith("005010")
        && !group.equals(version)
        && isOfLength(gs, 8, 1, 12)
        && versionsTold.add(gs.element(6))) {
      var message = "GS08 is %s, but its transaction is of %s.".formatted(group, version);
      tell(Fault.VERSION, gs, 8, message);
    }
  }

  /// The remittance (835) alone has no ST03; that it stands there is told as such.
  private static boolean isUnused(Segment st) {
    return st.holds(1, "835");
  }

  private void function(Segment st, Segment gs, TransactionName name) {
    var set = name.set();
    if (!st.holds(1, set) && isOfLength(st, 1, 3, 3)) {
      var message =
          "ST01 is %s, but GS01 %s and what follows are those of a %s. Call it so."
              .formatted(st.element(1), gs.element(1), set);
      tell(Fault.ST_TYPE, st, 1, message);
    }
    var expected = TransactionTypes.functionalId(set);
    if (isOfLength(gs, 1, 2, 2)
        && !expected.isEmpty()
        && !expected.contains(gs.element(1))
        && !isMisnamed(st, gs, name.version())) {
      var message =
          "GS01 is %s, but a %s travels in a group %s."
              .formatted(gs.element(1), set, String.join(" or ", expected));
      tell(Fault.GS_FUNCTION, gs, 1, message);
    }
  }

  /// Whether the group is one of another transaction of this version, so that ST01 alone is wrong.
  private static boolean isMisnamed(Segment st, @Nullable Segment gs, String version) {
    return gs != null
        && !TransactionTypes.functionalId(st.element(1)).contains(gs.element(1))
        && Guides.find(st.element(1), version).isEmpty()
        && TransactionTypes.inGroup(gs.element(1)).stream()
            .anyMatch(set -> Guides.find(set, version).isPresent());
  }

  /// No guide was found for a transaction.
  void noGuide(Segment st, @Nullable Segment gs, String version) {
    var set = st.element(1);
    if (!isOfLength(st, 1, 3, 3)) {
      return;
    }
    if (!TransactionTypes.isKnown(set)) {
      var message = "ST01 is %s, which is no healthcare transaction.".formatted(set);
      tell(Fault.ST_TYPE, st, 1, message);
    } else if (isMisnamed(st, gs, version)) {
      var message = "ST01 is %s, which version %s is not one of.".formatted(set, version);
      tell(Fault.ST_TYPE, st, 1, message);
    } else if (version.startsWith("005010")) {
      var message =
          "No guide for %s of version %s is at hand: only envelopes and characters were checked."
              .formatted(set, version);
      tell(Fault.GUIDE_UNKNOWN, st, message);
    }
  }

  /// A segment of an envelope that has no place where it stands; inside a transaction an ST or SE
  /// is that transaction's fault, whatever else the interchange's.
  void stray(Segment segment, boolean inTransaction) {
    var id = Strays.nameOf(segment);
    var isOfTransaction = inTransaction && (id.equals("ST") || id.equals("SE"));
    var fault = isOfTransaction ? Fault.SEGMENT_UNEXPECTED : Fault.ENVELOPE_ORDER;
    var place = Place.of(segment, "").missing(id, isOfTransaction ? Loop.HEADER : "");
    problems.add(X12Problem.of(fault, place, "", id + " has no place here. Remove it."));
  }

  /// @param passedOver how many segments inside were passed over, which SE01 may count or not
  void transactionEnd(Segment se, Segment st, int passedOver) {
    if (isControl(se, 2) && isControl(st, 2) && !se.element(2).equals(st.element(2))) {
      differs(Fault.SE_CONTROL, se, "ST02", st.element(2));
    }
    int counted = se.position() - st.position() + 1;
    if (passedOver > 0 && se.holds(1, String.valueOf(counted - passedOver))) {
      return;
    }
    count(Fault.SE_COUNT, se, counted, "segments in the transaction, ST and SE counted: %d");
  }

  void groupEnd(Segment ge, Segment gs, int transactionCount) {
    if (isOfLength(ge, 2, 1, 9)) {
      control(Fault.GE_CONTROL, ge, "GS06", gs.element(6));
    }
    count(Fault.GE_COUNT, ge, transactionCount, "transactions in the group: %d");
    transactions.clear();
  }

  void interchangeEnd(Segment iea, Segment isa, int groupCount) {
    if (isOfLength(iea, 2, 9, 9)) {
      control(Fault.IEA_CONTROL, iea, "ISA13", isa.element(13));
    }
    count(Fault.IEA_COUNT, iea, groupCount, "groups in the interchange: %d");
  }

  private void control(Fault fault, Segment trailer, String header, String number) {
    if (isDigits(trailer.element(2))
        && isDigits(number)
        && !sameNumber(trailer.element(2), number)) {
      differs(fault, trailer, header, number);
    }
  }

  private void differs(Fault fault, Segment trailer, String header, String number) {
    var message =
        "%s02 is %s but %s is %s. Make them the same."
            .formatted(trailer.id(), trailer.element(2), header, number);
    tell(fault, trailer, 2, message);
  }

  private void count(Fault fault, Segment trailer, int counted, String what) {
    var told = number(trailer.element(1));
    if (told.isPresent() && told.get() != counted && counted >= 0) {
      var message =
          "%s01 is %s, but %s."
              .formatted(trailer.id(), trailer.element(1), what.formatted(counted));
      tell(fault, trailer, 1, message);
    }
  }

  /// A trailer that should have stood before the segment.
  void missing(Fault fault, String trailer, Segment by, String message) {
    problems.add(X12Problem.of(fault, Place.of(by, "").missing(trailer, ""), "", message));
  }

  void tell(Fault fault, Segment segment, String message) {
    problems.add(X12Problem.of(fault, Place.of(segment, ""), "", message));
  }

  private void tell(Fault fault, Segment segment, int element, String message) {
    var place = Place.of(segment, "").element(element);
    problems.add(X12Problem.of(fault, place, segment.element(element), message));
  }

  /// Whether the element check finds nothing to say of ST02 or SE02, which are compared.
  private static boolean isControl(Segment segment, int element) {
    return isOfLength(segment, element, 4, 9);
  }

  /// Whether the element check has nothing to say of an element; what it is told for is not told on
  /// top.
  private static boolean isOfLength(Segment segment, int element, int min, int max) {
    var value = segment.element(element);
    return value.length() >= min
        && value.length() <= max
        && value.indexOf(segment.delimiters().component()) < 0;
  }

  private static boolean isDigits(String number) {
    return number(number).isPresent();
  }

  private static boolean sameNumber(String one, String other) {
    var left = number(one);
    return left.isPresent() ? left.equals(number(other)) : one.strip().equals(other.strip());
  }

  private static Optional<Long> number(String text) {
    var digits = text.strip();
    if (digits.isEmpty()
        || digits.length() > 15
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(digits));
  }
}
