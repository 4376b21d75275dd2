package se.torgstat.attack;

import java.time.temporal.ChronoUnit;
import se.torgstat.attack.Quantity.Dim;

/** What holds between the figures of one group in one period (S8.2), whatever they are. */
final class WithinGroup {
  private static final int ALL = At.ALL;

  private final World world;
  private final String group;
  private final Polytope polytope;
  private final Truth truth;
  private final int outcomes;

  WithinGroup(World world, String group, Polytope polytope, Truth truth, int outcomes) {
    this.world = world;
    this.group = group;
    this.polytope = polytope;
    this.truth = truth;
    this.outcomes = outcomes;
  }

  void add() {
    for (At at : world.codes.finest(Quantity.NEW)) {
      // S6.2, in every cross
      equal(
          sum(Quantity.OPENING, at).plus(sum(Quantity.NEW, at)).minus(exits(at, ALL)),
          sum(Quantity.ONGOING, at),
          "opening + new - ended = ongoing " + at);
    }
    for (At code : world.codes.finest(Quantity.CODES)) {
      if (code.get(1) == 0) {
        bySex(code.get(0));
      }
    }
    equal(sum(Quantity.CHANGES, At.of(ALL, ALL)), exits(At.of(ALL, ALL), ALL), "changes = ended");
    Sum begun = sum(Quantity.NEW, At.of(ALL, ALL));
    polytope.atLeast(begun.copy().minus(sum(Quantity.RETURNED, At.TOTAL)), 0);
    days(begun);
  }

  private void bySex(int sex) {
    At all = At.of(sex, ALL);
    for (int positive = 0; positive < 2; positive++) {
      Sum codes = new Sum();
      for (int code = 0; code < outcomes; code++) {
        if (truth.groupOf(code) == positive) {
          codes.plus(sum(Quantity.CODES, At.of(sex, code)));
        }
      }
      equal(codes, exits(all, positive), "codes = group " + positive + " of sex " + sex);
    }
    if (world.codes.has(Dim.BAND)) {
      equal(sum(Quantity.ENDED_TIME, all), exits(all, ALL), "bands = ended of sex " + sex);
      equal(
          sum(Quantity.ONGOING_TIME, all),
          sum(Quantity.ONGOING, all),
          "bands = ongoing of sex " + sex);
    }
    equal(sum(Quantity.PLANS, all), sum(Quantity.ONGOING, all), "plans = ongoing of sex " + sex);
  }

  /**
   * How many people's days they can be: everybody counted is there at least one day and at most
   * all; of those who were there at the start, those who do not end in the period are there always.
   */
  private void days(Sum begun) {
    double length =
        ChronoUnit.DAYS.between(
                world.exact.period().start(), world.exact.groups().get(group).through())
            + 1.0;
    Sum days = sum(Quantity.DAYS, At.TOTAL);
    Sum opening = sum(Quantity.OPENING, At.of(ALL, ALL));
    polytope.atLeast(opening.copy().plus(begun).plus(days, -1 / length), 0);
    polytope.atLeast(days.copy().minus(opening).minus(begun), 0);
    Sum stayed = opening.copy().minus(exits(At.of(ALL, ALL), ALL));
    polytope.atLeast(days.copy().plus(stayed, -length), 0);
  }

  private Sum sum(Quantity quantity, At at) {
    return world.sum(group, quantity, at);
  }

  private Sum exits(At sexAndAge, int outcomes) {
    return sum(Quantity.EXITS, sexAndAge.with(outcomes));
  }

  private void equal(Sum left, Sum right, String why) {
    polytope.equal(left, right, world + " " + group + " " + why);
  }
}
