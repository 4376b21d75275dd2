package se.torgstat.account;

import java.util.Locale;

/** The columns of amounts of an economy file (S2.4). */
public enum Column {
  BUDGET_PERIOD,
  UTFALL_PERIOD,
  DIFFERENS_PERIOD,
  UTFALL_FG_AR,
  ARSBUDGET,
  PROGNOS,
  DIFFERENS_PROGNOS;

  /** The column's name in the file. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is the difference of two others. */
  public boolean isDifference() {
    return this == DIFFERENS_PERIOD || this == DIFFERENS_PROGNOS;
  }

  /** The column that a difference is taken from: outcome or forecast. */
  public Column minuend() {
    return this == DIFFERENS_PERIOD ? UTFALL_PERIOD : PROGNOS;
  }

  /** The column that a difference takes away: the budget. */
  public Column subtrahend() {
    return this == DIFFERENS_PERIOD ? BUDGET_PERIOD : ARSBUDGET;
  }
}
