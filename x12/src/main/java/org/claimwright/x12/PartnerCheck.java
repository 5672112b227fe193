package org.claimwright.x12;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a trading partner's rule asks of a loop.
sealed interface PartnerCheck {

  /// Where it fails, and on which value.
  record Failure(Place place, String value) {}

  /// Where the loop does not hold it; empty when it does.
  Optional<Failure> failing(Loop loop);

  /// Whether there is anything in the loop to judge, for a condition.
  default boolean applies(Loop loop) {
    return true;
  }

  private static Failure missing(Loop loop, String segment) {
    return new Failure(Findings.after(loop, loop.id(), segment), "");
  }

  /// A segment or element must be there.
  record Needs(ElementPath path) implements PartnerCheck {
    @Override
    public Optional<Failure> failing(Loop loop) {
      var found = path.segments(loop).stream().anyMatch(s -> !path.value(s).isEmpty());
      return found ? Optional.empty() : Optional.of(missing(loop, path.segment()));
    }
  }

  /// A loop must be inside.
  record NeedsLoop(String id) implements PartnerCheck {
    @Override
    public Optional<Failure> failing(Loop loop) {
      return loop.loop(id).isPresent()
          ? Optional.empty()
          : Optional.of(new Failure(Findings.after(loop, id, ""), ""));
    }
  }

  /// A segment or element must not be there.
  record Forbids(ElementPath path) implements PartnerCheck {
    @Override
    public Optional<Failure> failing(Loop loop) {
      return path.segments(loop).stream()
          .filter(segment -> !path.value(segment).isEmpty())
          .findFirst()
          .map(segment -> path.failure(segment, loop));
    }
  }

  /// An element must be, or must not be, one of some values.
  record Is(ElementPath path, List<String> values, boolean wanted) implements PartnerCheck {
    @Override
    public boolean applies(Loop loop) {
      return path.isFilled(loop);
    }

    @Override
    public Optional<Failure> failing(Loop loop) {
      return path.filled(loop).stream()
          .filter(segment -> values.contains(path.value(segment)) != wanted)
          .findFirst()
          .map(segment -> path.failure(segment, loop));
    }
  }

  /// An element must look like this.
  record Like(ElementPath path, Pattern pattern) implements PartnerCheck {
    @Override
    public boolean applies(Loop loop) {
      return path.isFilled(loop);
    }

    @Override
    public Optional<Failure> failing(Loop loop) {
      return path.filled(loop).stream()
          .filter(segment -> !pattern.matcher(path.value(segment)).matches())
          .findFirst()
          .map(segment -> path.failure(segment, loop));
    }
  }

  /// A number must not be larger.
  record AtMost(ElementPath path, BigDecimal limit) implements PartnerCheck {
    @Override
    public boolean applies(Loop loop) {
      return path.isFilled(loop);
    }

    @Override
    public Optional<Failure> failing(Loop loop) {
      return path.filled(loop).stream()
          .filter(segment -> Amounts.of(path.value(segment)).compareTo(limit) > 0)
          .findFirst()
          .map(segment -> path.failure(segment, loop));
    }
  }
}
