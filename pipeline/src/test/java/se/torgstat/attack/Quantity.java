package se.torgstat.attack;

import java.util.List;

/**
 * What is counted of a group in a period, as the finest cross that the attacker has to reckon with.
 *
 * <p>Exits are held as crosses of their own (sex × age × group of outcomes, sex × code, sex × band,
 * livelihoods), and so is who is ongoing. They hold all that one great cross would: where crosses
 * agree on what they share (sex, or the total) a table with all of them as margins exists, and no
 * figure of the tables breaks down by the dimensions of two of them at once.
 */
enum Quantity {
  OPENING(Dim.SEX, Dim.AGE),
  NEW(Dim.SEX, Dim.AGE),
  ONGOING(Dim.SEX, Dim.AGE),
  EXITS(Dim.SEX, Dim.AGE, Dim.GROUP),
  CODES(Dim.SEX, Dim.CODE),
  ENDED_TIME(Dim.SEX, Dim.BAND),
  ONGOING_TIME(Dim.SEX, Dim.BAND),
  PLANS(Dim.SEX, Dim.PLAN),
  CHANGES(Dim.START, Dim.END),
  RETURNED(),
  DAYS();

  /** A dimension, by the name that its column has. */
  enum Dim {
    SEX("sex"),
    AGE("age_band"),
    GROUP("outcome"),
    CODE("outcome"),
    BAND("time_band"),
    PLAN("plan"),
    START("livelihood_start"),
    END("livelihood_end");

    final String column;

    Dim(String column) {
      this.column = column;
    }
  }

  /** Those that add up over the parts of a period. */
  static final List<Quantity> ADD_UP =
      List.of(NEW, EXITS, CODES, ENDED_TIME, CHANGES, RETURNED, DAYS);

  /** Those of one instant: the day after a period. */
  static final List<Quantity> STANDING = List.of(ONGOING, ONGOING_TIME, PLANS);

  final List<Dim> dims;

  Quantity(Dim... dims) {
    this.dims = List.of(dims);
  }
}
