package org.claimwright.x12;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimwright.x12.Fault.Answer;

/// Finds segments of envelopes (ISA, GS, ST, SE, GE, IEA) that strayed to where they have no place,
/// such as an ST in the midst of a transaction: one that is passed over where the rest of the file
/// then says less that is wrong. It alone is told, and what it tore apart is read as one.
///
/// Looked for only where several things are told and one of them of an envelope, in files of up to
/// {@link Diagnosis#LONGEST_FILE} bytes.
final class Strays {

  private static final int MOST_TRIALS = 24;

  /// Where more is told of envelopes it is no single segment that strayed.
  private static final int MOST_OF_ENVELOPES = 30;

  static final Set<String> ENVELOPES = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

  private static final Set<Answer> OF_ENVELOPES =
      EnumSet.of(Answer.INTERCHANGE, Answer.GROUP, Answer.TRANSACTION);

  private static final Set<Fault> IN_THE_WAY =
      EnumSet.of(Fault.SEGMENT_UNKNOWN, Fault.SEGMENT_UNEXPECTED, Fault.ENVELOPE_ORDER);

  /// An IEA that is passed over.
  private static final String HIDDEN = "-EA";

  private static final Map<Fault, String> TRAILERS =
      Map.of(Fault.SE_MISSING, "SE", Fault.GE_MISSING, "GE", Fault.IEA_MISSING, "IEA");

  private final Validation how;
  private final boolean keepsTree;
  private int trials;
  private Reading best;

  private Strays(Reading met, Validation how, boolean keepsTree) {
    this.best = met;
    this.how = how;
    this.keepsTree = keepsTree;
  }

  /// The file read as if what strayed were not there; as it was met where nothing did.
  static Reading of(Reading met, Validation how, boolean keepsTree) {
    if (!isEntangled(met.file.problems())
        || met.bytes.length > Diagnosis.LONGEST_FILE
        || !how.reaches(2)) {
      return met;
    }
    var strays = new Strays(met, how, keepsTree);
    Reading before;
    do {
      before = strays.best;
      strays.passOverOneMore();
    } while (before != strays.best);
    return strays.best.telling(once(strays.best.file));
  }

  /// What a segment is called that may be one passed over.
  static String nameOf(Segment segment) {
    return segment.is(HIDDEN) ? "IEA" : segment.id();
  }

  /// Whether several things are told, and not too many of them of envelopes.
  static boolean isEntangled(List<X12Problem> problems) {
    var ofEnvelopes = ofEnvelopes(problems);
    return problems.size() > 1 && ofEnvelopes > 0 && ofEnvelopes <= MOST_OF_ENVELOPES;
  }

  static boolean isOfEnvelope(X12Problem problem) {
    return OF_ENVELOPES.contains(problem.fault().answer());
  }

  private void passOverOneMore() {
    var told = best;
    if (isEntangled(told.file.problems())) {
      for (var stray : candidates()) {
        if (best.file.problems().size() > best.strays().size() && trials++ < MOST_TRIALS) {
          tryWithout(stray, told);
        }
      }
    }
  }

  /// The segments of envelopes where something is told of one, and those before.
  private List<Segment> candidates() {
    var envelopes = envelopes();
    var found = new LinkedHashSet<Segment>();
    for (var problem : best.file.problems()) {
      if (isOfEnvelope(problem)) {
        var here = envelopes.floorEntry(problem.position());
        if (here != null) {
          found.add(here.getValue());
          var before = envelopes.lowerEntry(here.getKey());
          found.add(before == null ? here.getValue() : before.getValue());
        }
      }
    }
    return new ArrayList<>(found);
  }

  /// By their numbers, those outside of an interchange left out.
  private NavigableMap<Integer, Segment> envelopes() {
    var envelopes = new TreeMap<Integer, Segment>();
    var reader = X12Reader.of(best.bytes);
    var ended = true;
    while (reader.next()) {
      var segment = reader.segment();
      if (ENVELOPES.contains(segment.id())) {
        if (!ended) {
          envelopes.put(segment.position(), segment);
        }
        ended = segment.is("IEA");
      }
    }
    return envelopes;
  }

  private void tryWithout(Segment stray, Reading told) {
    var strays = new TreeSet<>(told.strays());
    strays.add(stray.position());
    var without = told.assumed.passingOver(strays);
    var reading = Reading.assuming(without, bytesWithout(stray, told.bytes), how, keepsTree);
    if (isBetter(told(reading, stray), told(best, stray))
        && misplaced(reading) <= misplaced(best)
        && reading.inTransactions + 1 >= best.inTransactions) {
      best = reading;
    }
  }

  /// Of an IEA that is passed over it is not told on top that one is missing.
  private static List<X12Problem> told(Reading reading, Segment stray) {
    return stray.is("IEA") ? once(reading.file) : reading.file.problems();
  }

  /// An IEA is given another name, so that the reader does not end the interchange by it.
  private static byte[] bytesWithout(Segment stray, byte[] held) {
    if (!stray.is("IEA")) {
      return held;
    }
    var bytes = held.clone();
    bytes[(int) stray.offset()] = (byte) HIDDEN.charAt(0);
    return bytes;
  }

  /// A trailer that is missing may be one that stands elsewhere, or whose name was mangled.
  private static List<X12Problem> once(ParsedFile file) {
    var told = new ArrayList<>(file.problems());
    for (var missing : file.problems()) {
      var trailer = TRAILERS.getOrDefault(missing.fault(), "");
      told.stream()
          .filter(other -> isMangled(other, missing) || isMoved(other, trailer))
          .filter(other -> isOfOneEnvelope(other, missing, file))
          .findFirst()
          .filter(other -> !trailer.isEmpty() && told.remove(missing))
          .ifPresent(other -> told.set(told.indexOf(other), instead(other, missing, trailer)));
    }
    return told;
  }

  /// Whether who is refused for a segment that has no place is who lacks a trailer.
  private static boolean isOfOneEnvelope(X12Problem other, X12Problem missing, ParsedFile file) {
    var interchanges = file.interchanges().stream().map(one -> one.isa().position());
    var transactions = file.transactions().stream().map(Transaction::firstPosition);
    var begins = other.fault() == Fault.ENVELOPE_ORDER ? interchanges : transactions;
    return begins.noneMatch(at ->
        at > Math.min(other.position(), missing.position() - 1)
            && at <= Math.max(other.position(), missing.position() - 1));
  }

  private static X12Problem instead(X12Problem other, X12Problem missing, String trailer) {
    return isMangled(other, missing) ? mangled(other, trailer) : moved(other, missing);
  }

  private static boolean isMangled(X12Problem problem, X12Problem missing) {
    var distance = missing.fault() == Fault.IEA_MISSING ? 0 : 1;
    return IN_THE_WAY.contains(problem.fault())
        && problem.position() == missing.position() - distance
        && !Guides.dictionary().segments().containsKey(problem.segment());
  }

  private static boolean isMoved(X12Problem problem, String trailer) {
    return IN_THE_WAY.contains(problem.fault()) && problem.segment().equals(trailer);
  }

  private static X12Problem mangled(X12Problem problem, String trailer) {
    var message = "%s stands where %s is due. Name it so.".formatted(problem.segment(), trailer);
    return X12Problem.of(problem.fault(), problem.place(), "", message);
  }

  private static X12Problem moved(X12Problem problem, X12Problem missing) {
    var message =
        "%s has no place here. Move it before segment %d."
            .formatted(problem.segment(), missing.position());
    return X12Problem.of(problem.fault(), problem.place(), "", message);
  }

  private static boolean isBetter(List<X12Problem> without, List<X12Problem> with) {
    var less = ofEnvelopes(with) - ofEnvelopes(without);
    var fewer = with.size() - without.size();
    return fewer == 0 ? less > 0 : fewer > 0 && less >= 0;
  }

  /// How many segments have no envelope around them besides those that strayed.
  private static long misplaced(Reading reading) {
    return reading.file.problems().stream()
        .filter(problem -> problem.fault() == Fault.ENVELOPE_ORDER)
        .filter(problem -> !reading.strays().contains(problem.position()))
        .count();
  }

  static long ofEnvelopes(List<X12Problem> problems) {
    return problems.stream().filter(Strays::isOfEnvelope).count();
  }
}
