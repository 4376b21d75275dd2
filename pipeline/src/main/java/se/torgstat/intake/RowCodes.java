package se.torgstat.intake;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import se.torgstat.contract.AgeBand;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Column;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.SourceContract;

/** The coded columns of one file, as indexes into the förbund's code lists. */
final class RowCodes {
  /** An outcome whose rows are left out of everything (FELREGISTRERING). */
  static final int EXCLUDED = -3;

  private static final int OLDEST = 74;

  private final Header header;
  private final CodeColumn kon;
  private final CodeColumn outcomes;
  private final CodeColumn livelihoodsStart;
  private final CodeColumn livelihoodsEnd;
  private final CodeColumn plans;
  private final int[] ageBands = new int[OLDEST + 1];
  private final int unknownLivelihood;
  private final int unknownPlan;
  private final int unknownAge;

  RowCodes(Forbund forbund, SourceContract contract, Header header) {
    this.header = header;
    kon = column(contract, Column.KON, forbund.sexes()::indexOf, false);
    List<String> excluded = forbund.excludedOutcomes().stream().map(code -> code.code()).toList();
    outcomes =
        column(
            contract,
            Column.AVSLUTSORSAK,
            code -> excluded.contains(code) ? EXCLUDED : forbund.outcomes().indexOf(code),
            false);
    CodeList livelihoods = new CodeList(forbund.livelihoods().stream().map(l -> l.code()).toList());
    livelihoodsStart = column(contract, Column.FORSORJNING_START, livelihoods::indexOf, true);
    livelihoodsEnd = column(contract, Column.FORSORJNING_SLUT, livelihoods::indexOf, true);
    plans = column(contract, Column.HANDLINGSPLAN, forbund.plans()::indexOf, false);
    unknownLivelihood = livelihoods.indexOf(CodeList.UNKNOWN);
    unknownPlan = forbund.plans().indexOf(CodeList.UNKNOWN);
    unknownAge = forbund.ageBands().size();
    for (int age = 0; age <= OLDEST; age++) {
      ageBands[age] = band(forbund.ageBands(), age);
    }
  }

  private static CodeColumn column(
      SourceContract contract, Column column, ToIntFunction<String> index, boolean several) {
    return new CodeColumn(contract.values().getOrDefault(column, Map.of()), index, several);
  }

  private static int band(List<AgeBand> bands, int age) {
    int band = 0;
    while (band < bands.size() && !bands.get(band).holds(age)) {
      band++;
    }
    return band;
  }

  /** The sex that kon names, {@link CodeColumn#BLANK} or {@link CodeColumn#UNKNOWN}. */
  int kon(String[] row) {
    return kon.index(header.field(row, Column.KON));
  }

  /** The outcome, {@link #EXCLUDED}, {@link CodeColumn#BLANK} or {@link CodeColumn#UNKNOWN}. */
  int outcome(String[] row) {
    return outcomes.index(header.field(row, Column.AVSLUTSORSAK));
  }

  /**
   * The main livelihood at the start or at the end, {@link CodeColumn#BLANK} or {@link
   * CodeColumn#UNKNOWN}.
   */
  int livelihood(String[] row, Column column) {
    CodeColumn codes = column == Column.FORSORJNING_START ? livelihoodsStart : livelihoodsEnd;
    return codes.index(header.field(row, column));
  }

  /** A livelihood as it is counted: what is not known is {@code _U} (W701). */
  int countedLivelihood(int livelihood) {
    return livelihood < 0 ? unknownLivelihood : livelihood;
  }

  /** The action plan answer, {@link CodeColumn#BLANK} or {@link CodeColumn#UNKNOWN}. */
  int plan(String[] row) {
    return plans.index(header.field(row, Column.HANDLINGSPLAN));
  }

  /** An action plan answer as it is counted: what is not known is {@code _U} (W701). */
  int countedPlan(int plan) {
    return plan < 0 ? unknownPlan : plan;
  }

  /** The band of an age up to 74; that of {@code _U} for a negative one. */
  int ageBand(int age) {
    return age < 0 ? unknownAge : ageBands[age];
  }
}
