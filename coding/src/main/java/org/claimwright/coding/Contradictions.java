package org.claimwright.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimwright.coding.Section.Kind;
import org.claimwright.coding.rules.Candidate;
import org.claimwright.coding.rules.CodeKinds;
import org.claimwright.coding.rules.Finding;
import org.claimwright.coding.rules.Side;
import org.claimwright.coding.sections.Passage;
import org.claimwright.kernel.Problem;

/// Statements of one note that cannot both be true: an illness that is coded and denied, a side
/// that is the other one elsewhere. The coder asks; the engine only points.
final class Contradictions {
  private static final int MOST = 5;

  private Contradictions() {}

  static List<Remark> in(List<Candidate> codes, List<Finding> findings, List<Passage> passages) {
    var found = new ArrayList<Remark>();
    for (var code : codes) {
      if (found.size() < MOST && CodeKinds.isDiagnosis(code.id())) {
        denied(code, findings).or(() -> otherSide(code, passages)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Remark> denied(Candidate code, List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.assertion() == Assertion.NEGATED && tellsPatient(f.passage().kind()))
        .filter(f -> code.findings().stream().anyMatch(own -> sameWords(own, f)))
        .findFirst()
        .map(f ->
            remark(
                "NOTE-CONTRADICTS",
                code,
                f.mention().span(),
                code.id()
                    + " is coded, but the note denies the same here; ask the provider"
                    + " which holds."));
  }

  private static boolean tellsPatient(Kind kind) {
    return kind != Kind.FAMILY_HISTORY && kind != Kind.INSTRUCTIONS;
  }

  private static boolean sameWords(Finding own, Finding other) {
    return own.assertion() == Assertion.AFFIRMED
        && own.passage().namesProblem()
        && !isNew(own)
        && own.mention().phrase().code().equals(other.mention().phrase().code())
        && !own.mention().span().equals(other.mention().span());
  }

  /// What is newly found was not known before.
  private static boolean isNew(Finding own) {
    return own.mention().sentence().tokens().stream()
        .anyMatch(t -> t.word().equals("new") || t.word().equals("newly"));
  }

  /// The part of the body is named outside the assessment with the other side only.
  private static Optional<Remark> otherSide(Candidate code, List<Passage> passages) {
    var side = code.side();
    var parts = code.parts();
    if ((side != Side.RIGHT && side != Side.LEFT) || parts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Span> other = Optional.empty();
    for (var passage : passages) {
      if (!told(passage.kind())) {
        continue;
      }
      for (var named : sides(passage, parts)) {
        if (named.side() == side || named.side() == Side.BILATERAL) {
          return Optional.empty();
        }
        other = other.isPresent() ? other : Optional.of(named.where());
      }
    }
    return other.map(where -> remark("NOTE-SIDE-DIFFERS", code, where, differs(code)));
  }

  private static String differs(Candidate code) {
    var side = code.side().name().toLowerCase(Locale.ROOT);
    return code.id()
        + " is coded for the "
        + side
        + " side, but here the note names the other; ask the"
        + " provider which side it is.";
  }

  private static boolean told(Kind kind) {
    return switch (kind) {
      case HISTORY_OF_PRESENT_ILLNESS, CHIEF_COMPLAINT, EXAM, PROCEDURE, RESULTS -> true;
      default -> false;
    };
  }

  private record Named(Side side, Span where) {}

  private static List<Named> sides(Passage passage, Set<String> parts) {
    var tokens = passage.sentence().tokens();
    var found = new ArrayList<Named>();
    for (int i = 1; i < tokens.size(); i++) {
      var side = Side.ofStem(tokens.get(i - 1).stem());
      if (side != Side.UNKNOWN && parts.contains(tokens.get(i).stem())) {
        found.add(new Named(side, new Span(tokens.get(i - 1).start(), tokens.get(i).end())));
      }
    }
    return found;
  }

  private static Remark remark(String what, Candidate code, Span where, String message) {
    return Remark.of(Problem.warn(what, "character " + where.start(), message)).about(code.id());
  }
}
