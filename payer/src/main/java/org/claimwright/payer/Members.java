package org.claimwright.payer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom a plan covers, and until when.
///
/// @param terminations last covered day of members who have left
/// @param enrolled those the plan knows by name; the first under a number holds the policy. Empty
///   when the plan keeps no such list: then it covers whoever gives a number, as asked
/// @param providers who may ask about them; empty when anybody may
record Members(Map<String, LocalDate> terminations, List<Member> enrolled, List<String> providers) {

  /// One covered person.
  ///
  /// @param group `""` when the policy has no group
  record Member(String memberId, Person person, LocalDate begins, String group) {}

  /// A person by name.
  ///
  /// @param birthDate empty when it was not given
  /// @param sex `F`, `M` or `U`, `""` when it was not given
  record Person(String last, String first, Optional<LocalDate> birthDate, String sex) {

    boolean isNamed(Person other) {
      return plain(last).equals(plain(other.last)) && plain(first).equals(plain(other.first));
    }

    boolean hasLastNameOf(Person other) {
      return plain(last).equals(plain(other.last));
    }

    /// Names are compared without case, blanks and signs, as CAQH CORE rule 258 asks.
    private static String plain(String name) {
      return name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
  }

  boolean answers(String provider) {
    return providers.isEmpty() || providers.contains(provider);
  }

  List<Member> numbered(String memberId) {
    return enrolled.stream().filter(one -> one.memberId().equals(memberId)).toList();
  }

  Optional<LocalDate> lastDay(String memberId) {
    return Optional.ofNullable(terminations.get(memberId));
  }
}
