package org.claimwright.coding.text;

import java.util.ArrayList;
import java.util.List;

/// What a text must hold for a regular expression to be found in it: sequences of three letters,
/// all of them or some. A text that lacks them needs no look by the expression itself. Immutable.
sealed interface Needed {
  /// Nothing that could be told beforehand.
  Needed NOTHING = new Every(List.of());

  /// Whether the text may hold it.
  boolean mayBeIn(Told told);

  /// Places of which one is noted wherever this is held; empty where nothing is needed.
  ///
  /// @param uses how many expressions need a place, so that the rarest are chosen
  int[] oneOf(int[] uses);

  /// All of several.
  static Needed every(List<Needed> parts) {
    var real = parts.stream().filter(p -> !p.equals(NOTHING)).toList();
    return real.size() == 1 ? real.getFirst() : new Every(real);
  }

  /// At least one of several.
  static Needed some(List<Needed> parts) {
    return parts.stream().anyMatch(NOTHING::equals)
        ? NOTHING
        : parts.size() == 1 ? parts.getFirst() : new Some(parts);
  }

  /// One of several texts, word boundaries in them marked.
  static Needed oneText(Iterable<String> texts) {
    var parts = new ArrayList<Needed>();
    for (var text : texts) {
      var places = Told.places(text);
      parts.add(places.length == 0 ? NOTHING : new Letters(places));
    }
    return some(parts);
  }

  /// Sequences of three letters that follow each other in one text.
  @SuppressWarnings("ArrayRecordComponent")
  record Letters(int[] places) implements Needed {
    @Override
    public boolean mayBeIn(Told told) {
      for (int place : places) {
        if (!told.isNoted(place)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int[] oneOf(int[] uses) {
      int rarest = places[0];
      for (int place : places) {
        rarest = uses[place] < uses[rarest] ? place : rarest;
      }
      return new int[] {rarest};
    }
  }

  /// All of the parts.
  record Every(List<Needed> parts) implements Needed {
    public Every {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean mayBeIn(Told told) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).mayBeIn(told)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int[] oneOf(int[] uses) {
      var fewest = new int[0];
      for (var part : parts) {
        var of = part.oneOf(uses);
        fewest = fewest.length == 0 || of.length < fewest.length ? of : fewest;
      }
      return fewest;
    }
  }

  /// One of the parts or more.
  record Some(List<Needed> parts) implements Needed {
    public Some {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean mayBeIn(Told told) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).mayBeIn(told)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public int[] oneOf(int[] uses) {
      return parts.stream()
          .flatMapToInt(p -> java.util.Arrays.stream(p.oneOf(uses)))
          .distinct()
          .toArray();
    }
  }
}
