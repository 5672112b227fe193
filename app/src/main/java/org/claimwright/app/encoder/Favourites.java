package org.claimwright.app.encoder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimwright.app.access.SignedIn;
import org.claimwright.app.encoder.Favourite.Owner;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.reference.CodesInUse;
import org.claimwright.app.reference.UsedCode;
import org.claimwright.codesets.Code;
import org.claimwright.codesets.CodeSets;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The codes at hand: one's own, those of each specialty of the practice, and what one looked up
/// last.
@Component
class Favourites implements CodesInUse {

  private static final int RECENT = 12;
  private static final int MOST = 5_000;

  private final FavouriteTable table;
  private final RecentTable recent;
  private final Practices practices;
  private final CodeSets codeSets;
  private final Clock clock;

  Favourites(
      FavouriteTable table,
      RecentTable recent,
      Practices practices,
      CodeSets codeSets,
      Clock clock) {
    this.table = table;
    this.recent = recent;
    this.practices = practices;
    this.codeSets = codeSets;
    this.clock = clock;
  }

  /// A heading and the codes under it.
  record Shelf(String title, List<Favourite> codes) {}

  /// What a person sees before anything is looked for; empty shelves are left out.
  List<Shelf> shelves(String username, LocalDate on) {
    var mine = new Shelf("Your favourites", table.of(Owner.person(username), on));
    var specialties =
        specialties().stream().map(words -> new Shelf(words, table.of(Owner.specialty(words), on)));
    var last = new Shelf("Looked up last", recent.of(username, RECENT));
    return Stream.of(Stream.of(mine), specialties, Stream.of(last))
        .flatMap(shelves -> shelves)
        .filter(shelf -> !shelf.codes().isEmpty())
        .toList();
  }

  /// The specialties of the practice's clinicians, in alphabetical order.
  List<String> specialties() {
    return practices.providers().stream()
        .map(provider -> provider.clinician().specialty().words())
        .filter(words -> !words.isBlank())
        .distinct()
        .sorted()
        .toList();
  }

  /// Who keeps a code at hand on a day, of those a person can see.
  List<Owner> keepers(Code code, String username, LocalDate on) {
    return owners(username)
        .filter(owner ->
            table.of(owner, on).stream()
                .anyMatch(one -> one.system() == code.system() && one.code().equals(code.code())))
        .toList();
  }

  private Stream<Owner> owners(String username) {
    return Stream.concat(
        Stream.of(Owner.person(username)), specialties().stream().map(Owner::specialty));
  }

  /// Puts a code at hand, or away when it is there; true when it is now at hand.
  @Transactional
  boolean turn(Owner owner, Code code, SignedIn by, LocalDate on) {
    var there =
        table.of(owner, on).stream()
            .filter(one -> one.system() == code.system() && one.code().equals(code.code()))
            .toList();
    there.forEach(one -> table.delete(one.id()));
    if (there.isEmpty()) {
      table.insert(owner, code, by.user().username(), clock.instant());
    }
    return there.isEmpty();
  }

  void lookedAt(String username, Code code) {
    recent.lookedAt(username, code, clock.instant());
  }

  @Override
  public String kind() {
    return "favourite";
  }

  @Override
  public List<UsedCode> usedFrom(LocalDate day) {
    return table.from(day, MOST).stream().map(Favourites::used).toList();
  }

  private static UsedCode used(Favourite one) {
    return new UsedCode(
        "favourite",
        Long.toString(one.id()),
        one.code(),
        "Favourite of " + one.owner().name(),
        "/codes/" + one.slug() + "/" + one.code());
  }

  @Override
  public boolean canExchange(UsedCode use) {
    return true;
  }

  @Override
  @Transactional
  public Outcome<UsedCode> exchange(UsedCode use, String successor, LocalDate from) {
    var favourite = table.find(Long.parseLong(use.key()));
    var code = favourite.flatMap(one -> codeSets.find(one.system(), successor, from));
    if (code.isEmpty()) {
      return refused(
          use, successor + " is not in force on " + from + ": put its release in force first");
    }
    if (!table.end(favourite.orElseThrow().id(), from)) {
      return refused(use, "it does not hold across " + from + " any more: load the page again");
    }
    table.follow(favourite.orElseThrow().id(), code.get(), from);
    return Outcome.ok(use);
  }

  @Override
  @Transactional
  public Outcome<UsedCode> putBack(UsedCode use, String successor, LocalDate from) {
    table.reopen(Long.parseLong(use.key()), successor, from);
    return Outcome.ok(use);
  }

  private static Outcome<UsedCode> refused(UsedCode use, String why) {
    return Outcome.rejected(Problem.stop("FAVOURITE-KEPT", use.label(), why));
  }
}
