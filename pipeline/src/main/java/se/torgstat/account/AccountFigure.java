package se.torgstat.account;

import java.util.Locale;

/** The columns of the social account that rest on counts (S7.1). */
public enum AccountFigure {
  PARTICIPANTS,
  PERSON_DAYS,
  ENDED,
  POSITIVE,
  COST_PER_PARTICIPANT_KR,
  COST_PER_ENDED_KR,
  COST_PER_POSITIVE_KR,
  COST_PER_PERSON_DAY_KR;

  /** The column's name in the table. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
