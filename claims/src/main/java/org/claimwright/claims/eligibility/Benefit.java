package org.claimwright.claims.eligibility;

import java.util.List;
import java.util.Optional;
import org.claimwright.kernel.Money;
import org.claimwright.kernel.Percent;

/// One statement of a payer about what a plan covers or a member pays (X12 EB).
///
/// @param serviceTypes X12 element 1365; empty where a procedure is meant
public record Benefit(Kind kind, List<String> serviceTypes, Scope scope, Worth worth, Terms terms) {

  private static final String REMAINING = "29";
  private static final String FAMILY = "FAM";
  private static final String OUT_OF_NETWORK = "N";

  public Benefit {
    serviceTypes = List.copyOf(serviceTypes);
  }

  /// What is stated (X12 EB01).
  public enum Kind {
    ACTIVE,
    INACTIVE,
    COINSURANCE,
    COPAY,
    DEDUCTIBLE,
    OUT_OF_POCKET,
    LIMIT,
    NOT_COVERED,
    OTHER_PAYER,
    /// Anything else, kept with the words the payer adds.
    OTHER;

    static Kind of(String code) {
      return switch (code) {
        case "1", "2", "3", "4", "5" -> ACTIVE;
        case "6", "7", "8" -> INACTIVE;
        case "A" -> COINSURANCE;
        case "B" -> COPAY;
        case "C" -> DEDUCTIBLE;
        case "F" -> LIMIT;
        case "G" -> OUT_OF_POCKET;
        case "I" -> NOT_COVERED;
        case "R" -> OTHER_PAYER;
        default -> OTHER;
      };
    }
  }

  /// For whom and with whom it holds.
  ///
  /// @param level EB02, such as `IND` or `FAM`; `""` when it is left out
  /// @param insuranceType EB04
  /// @param plan EB05
  /// @param network EB12: `Y` in the network, `N` outside, `W` both, `U` not known, `""`
  public record Scope(String level, String insuranceType, String plan, String network) {}

  /// How much.
  ///
  /// @param period EB06, such as `23` calendar year, `27` visit, `29` remaining
  public record Worth(String period, Optional<Money> money, Optional<Percent> share) {}

  /// On which terms.
  ///
  /// @param needsAuthorization EB11 is `Y`
  /// @param procedure EB13, `""` when no procedure is meant
  /// @param messages the payer's own words
  public record Terms(
      boolean needsAuthorization,
      String procedure,
      List<String> messages,
      List<EligibilityAnswer.OtherPayer> others) {

    public Terms {
      messages = List.copyOf(messages);
      others = List.copyOf(others);
    }
  }

  boolean isOf(String serviceType) {
    return serviceTypes.contains(serviceType);
  }

  /// Whether it holds for the family together.
  public boolean isForFamily() {
    return scope.level().equals(FAMILY);
  }

  boolean isInNetwork() {
    return !scope.network().equals(OUT_OF_NETWORK);
  }

  boolean isLeft() {
    return worth.period().equals(REMAINING);
  }
}
