package org.claimwright.app.ledger;

import java.time.LocalDate;
import java.util.List;
import org.claimwright.kernel.Money;

/// An entry for the books: postings that add up to zero.
///
/// @param key names the business fact within the practice, such as `835/TRACE-1/HFP-20911`; posted
///   a second time it changes nothing
/// @param kind a word for lists, such as `charge`, `payment`, `reversal`
/// @param memo a few words for people; never a patient's name
public record Journal(
    String key, String kind, LocalDate date, String memo, List<Posting> postings) {

  public Journal {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a journal needs a key that names the fact it records");
    }
    postings = List.copyOf(postings);
    if (postings.size() < 2) {
      throw new IllegalArgumentException(
          "journal " + key + " has " + postings.size() + " postings and needs two or more");
    }
    var total = Money.sum(postings, Posting::amount);
    if (!total.isZero()) {
      throw new IllegalArgumentException(
          "the postings of journal " + key + " add up to " + total + " and not to zero");
    }
  }

  /// The journal that takes this one back.
  public Journal reversed(String reversalKey, LocalDate on, String why) {
    var opposite =
        postings.stream()
            .map(each -> new Posting(each.account(), each.amount().negate(), each.about()))
            .toList();
    return new Journal(reversalKey, "reversal", on, why, opposite);
  }
}
