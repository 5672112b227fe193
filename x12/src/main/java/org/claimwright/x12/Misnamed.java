package org.claimwright.x12;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Finds transactions that are others than they say: a 270 that calls itself 271 in a group of
/// 270s, an 837I in a group whose GS08 is that of the 837P. What is wrong in their name is told
/// once, and what they hold is read by the guide that fits it.
///
/// Looked for only where GS and ST contradict each other, in files of up to {@link
/// Diagnosis#LONGEST_FILE} bytes; of longer ones at their beginning, see {@link LikelyNames}.
final class Misnamed {

  /// A transaction read by another's guide has a fault in more than one of so many segments.
  private static final int FAR_FEWER = 8;

  private Misnamed() {}

  /// The file with each transaction read as what it is.
  static Reading of(Reading met, Validation how, boolean keepsTree) {
    if (met.file.problems().isEmpty()
        || met.bytes.length > Diagnosis.LONGEST_FILE
        || !how.reaches(2)) {
      return met;
    }
    var names = names(met, how, keepsTree);
    return names.isEmpty() ? met : read(met, names, how, keepsTree);
  }

  /// What those are that are others than they say, by the numbers of their ST.
  static Map<Integer, TransactionName> names(Reading met, Validation how, boolean keepsTree) {
    var names = new HashMap<Integer, TransactionName>();
    each(
        met.file,
        (gs, transaction) -> {
          var other = other(gs, st(transaction), transaction.version());
          if (other != null) {
            names.put(transaction.firstPosition(), other);
          }
        });
    if (names.isEmpty()) {
      return names;
    }
    var before = faults(met.file);
    var after = faults(read(met, names, how, keepsTree).file);
    each(
        met.file,
        (gs, transaction) -> {
          var at = transaction.firstPosition();
          if (!isLikelier(before.getOrDefault(at, 0L), after.getOrDefault(at, 0L), transaction)) {
            names.remove(at);
          }
        });
    return names;
  }

  static void each(ParsedFile file, BiConsumer<Segment, Transaction> what) {
    for (var interchange : file.interchanges()) {
      for (var group : interchange.groups()) {
        group.transactions().forEach(transaction -> what.accept(group.gs(), transaction));
      }
    }
  }

  private static Segment st(Transaction transaction) {
    return transaction.root().segments().getFirst();
  }

  private static Reading read(
      Reading met, Map<Integer, TransactionName> names, Validation how, boolean keepsTree) {
    return Reading.assuming(met.assumed.calling(names), met.bytes, how, keepsTree);
  }

  /// What the group says that a transaction is, or what its own ST03 says; null where they agree.
  ///
  /// @param version of the guide it is read by
  static @Nullable TransactionName other(Segment gs, Segment st, String version) {
    var set = st.element(1);
    if (!TransactionTypes.functionalId(set).contains(gs.element(1))) {
      return TransactionTypes.inGroup(gs.element(1)).stream()
          .filter(other -> Guides.find(other, version).isPresent())
          .findFirst()
          .map(other -> new TransactionName(other, version))
          .orElse(null);
    }
    var own = st.element(3);
    var isOther = !own.equals(version) && Guides.find(set, own).isPresent();
    return isOther ? new TransactionName(set, own) : null;
  }

  /// How many faults of levels 1 and 2 each transaction has in what it holds.
  private static Map<Integer, Long> faults(ParsedFile file) {
    var scope = new Scope(file);
    var faults = new HashMap<Integer, Long>();
    each(
        file,
        (gs, transaction) -> {
          var first = transaction.firstPosition();
          var within =
              scope.of(transaction).stream()
                  .filter(problem -> problem.isError() && problem.snip() <= 2)
                  .filter(Scope::isInside)
                  .filter(problem -> problem.position() > first);
          faults.put(first, within.count());
        });
    return faults;
  }

  /// Whether a transaction has so many fewer faults as another that it is that one: than as what it
  /// says, or, where it says nothing that is known, than there are segments in it; one that was cut
  /// off may have none, since nobody can say how many there were.
  private static boolean isLikelier(long before, long after, Transaction transaction) {
    var isRead = Guides.find(st(transaction).element(1), transaction.version()).isPresent();
    var last = transaction.root().segments().getLast();
    var segments = last.is("SE") ? last.position() - transaction.firstPosition() : 0;
    return isRead ? 2 * after < before : FAR_FEWER * after <= segments;
  }
}
