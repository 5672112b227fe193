package org.claimwright.coding.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimwright.coding.text.ResourceLines;

/// A fracture that its own sentence lays to a sick bone is no injury: with osteoporosis it is coded
/// to M80, through a neoplasm to M84.5 (Official Guidelines I.C.13.c, I.C.13.d.2, I.C.2.l.6). Which
/// bones of an injury are which of osteoporosis stands in the table `sick-bones.txt`.
final class SickBones {
  private static final String OSTEOPOROTIC =
      "Osteoporosis broke the bone (Official Guidelines I.C.13.d.2).";
  private static final String NEOPLASTIC =
      "A neoplasm broke the bone (Official Guidelines I.C.2.l.6).";
  private static final Pattern FRAGILE =
      Pattern.compile(
          "\\b(fragility|osteoporotic|osteoporosis with [a-z ]*fractures?|(due|secondary|related) to [a-z -]*osteoporosis|(from|in|with) (her |his |severe |known |underlying |age[- ]related |postmenopausal |senile |the )*osteoporosis)\\b");
  private static final Pattern WITHOUT =
      Pattern.compile(
          "\\b(without|no|not|history of|hx of|h/o|prior|previous|old) [a-z ]*(fracture|fragility|osteopor)");
  private static final Pattern TUMOROUS =
      Pattern.compile(
          "\\b(due to|from|through|secondary to|related to|with|in|of) [a-z -]*(metasta\\w+|mets|neoplas\\w+|myeloma|malignan\\w+|tumou?r|cancer|lymphoma)\\b");
  private static final Pattern OF_THE_SPINE =
      Pattern.compile("\\b(vertebra\\w*|spin(e|al)|compression|[tl] ?-?\\d{1,2})\\b");

  private static final String OPEN_SITE = "M80.00";
  private static final String VERTEBRA = "M80.08X";

  /// The character of an open or a closed fracture, by what it says of healing alone.
  private static final Map<Character, String> EPISODES =
      Map.of('A', "ABC", 'D', "DEF", 'G', "GHJ", 'K', "KMN", 'P', "PQR", 'S', "S");

  /// Bones by the codes of their fractures and the code of osteoporosis; `#` stands for the side.
  private record Row(List<String> fractures, String osteoporosis) {
    static Row of(String line) {
      var p = line.split(" = ", 2);
      return new Row(List.of(p[0].strip().split(" ", -1)), p[1].strip());
    }
  }

  private static final List<Row> ROWS =
      ResourceLines.of("sick-bones.txt").stream().map(Row::of).toList();

  private SickBones() {}

  static void apply(Claimable claim) {
    for (var fracture : claim.kept()) {
      boolean fresh = fracture.id().length() == 8 && !says(fracture, WITHOUT);
      if (fresh && says(fracture, FRAGILE)) {
        osteoporotic(fracture).ifPresent(code -> replace(claim, fracture, code, OSTEOPOROTIC));
      }
      if (fresh && fracture.startsWith("M84.4") && says(fracture, TUMOROUS)) {
        neoplastic(claim, fracture).ifPresent(code -> replace(claim, fracture, code, NEOPLASTIC));
      }
    }
  }

  private static boolean says(Candidate fracture, Pattern words) {
    return fracture.findings().stream()
        .anyMatch(f -> words.matcher(f.passage().sentence().words()).find());
  }

  private static void replace(Claimable claim, Candidate fracture, String code, String why) {
    claim
        .combine(code, why, fracture)
        .filter(sick -> sick != fracture)
        .ifPresent(sick -> fracture.drop(why));
  }

  private static Optional<String> osteoporotic(Candidate fracture) {
    boolean open = fracture.startsWith(OPEN_SITE) || fracture.startsWith("M84.48");
    if (open) {
      return says(fracture, OF_THE_SPINE)
          ? Optional.of(VERTEBRA + episode(fracture))
          : Optional.empty();
    }
    return ROWS.stream()
        .filter(row -> row.fractures().stream().anyMatch(fracture::startsWith))
        .findFirst()
        .map(row -> row.osteoporosis().replace('#', side(fracture.side())) + episode(fracture));
  }

  private static char side(Side side) {
    return switch (side) {
      case RIGHT -> '1';
      case LEFT -> '2';
      case BILATERAL, UNKNOWN -> '9';
    };
  }

  private static char episode(Candidate fracture) {
    char seventh = fracture.id().charAt(7);
    return EPISODES.entrySet().stream()
        .filter(e -> e.getValue().indexOf(seventh) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse('A');
  }

  /// The code of the same bone and side among those of neoplastic disease.
  private static Optional<String> neoplastic(Claimable claim, Candidate fracture) {
    var title = claim.catalogue().title(fracture.code());
    return claim.catalogue().titledLeaves(fracture.id()).stream()
        .filter(leaf -> leaf.code().code().startsWith("M84.5"))
        .filter(leaf -> leaf.code().code().charAt(7) == fracture.id().charAt(7))
        .filter(leaf -> leaf.title().side() == title.side())
        .filter(leaf -> leaf.title().said().containsAll(title.said()))
        .map(leaf -> leaf.code().code())
        .findFirst();
  }
}
