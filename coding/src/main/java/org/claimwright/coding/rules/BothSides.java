package org.claimwright.coding.rules;

import java.util.HashSet;

/// The same condition of the right and of the left side, each told by itself, is the bilateral one
/// where the classification has a code for it (Official Guidelines I.B.13).
final class BothSides {
  private BothSides() {}

  static void apply(Claimable claim) {
    for (var right : claim.kept()) {
      for (var left : claim.kept()) {
        boolean pair = right.side() == Side.RIGHT && left.side() == Side.LEFT;
        if (pair && !right.isDropped() && !left.isDropped() && isSame(claim, right, left)) {
          join(claim, right, left);
        }
      }
    }
  }

  private static boolean isSame(Claimable claim, Candidate right, Candidate left) {
    var one = claim.catalogue().title(right.code());
    var other = claim.catalogue().title(left.code());
    return one.said().equals(other.said()) && one.denied().equals(other.denied());
  }

  /// A title for both sides need not name the paired part again.
  private static boolean isForBoth(TitleWords both, TitleWords one) {
    var less = new HashSet<>(one.said());
    less.removeAll(both.said());
    return one.said().containsAll(both.said()) && NoteFacts.parts(less).equals(less);
  }

  private static void join(Claimable claim, Candidate right, Candidate left) {
    var title = claim.catalogue().title(right.code());
    var why =
        right.id()
            + " and "
            + left.id()
            + " are one bilateral condition (Official Guidelines I.B.13).";
    claim.catalogue().titledLeaves(right.id()).stream()
        .filter(leaf -> leaf.title().side() == Side.BILATERAL)
        .filter(leaf -> isForBoth(leaf.title(), title))
        .filter(leaf -> leaf.title().denied().equals(title.denied()))
        .findFirst()
        .flatMap(leaf -> claim.combine(leaf.code().code(), why, right, left))
        .ifPresent(both -> {
          right.drop(why);
          left.drop(why);
        });
  }
}
