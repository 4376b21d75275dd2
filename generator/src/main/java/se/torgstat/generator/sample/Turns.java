package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import se.torgstat.generator.history.Circumstances;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.Stay;
import se.torgstat.generator.judge.Window;

/** The turns that a journey takes within a tertial. */
final class Turns {
  private static final List<String> MOVED = List.of("FORTSATT_REHAB", "ATER_ORDINARIE", "ANNAT");

  private final Dice dice;
  private final Circumstances circumstances;

  Turns(Dice dice, Circumstances circumstances) {
    this.dice = dice;
    this.circumstances = circumstances;
  }

  /** People move between units, with at most a day between: no end and no start in the area. */
  void moves(List<Journey> journeys, List<Flow> flows, List<String> units, Window window) {
    for (Flow flow : flows) {
      for (int i = 0; i < flow.movesOut(); i++) {
        Journey mover = settled(journeys, window, j -> j.unit().equals(flow.unit()));
        String to = dice.oneOf(units.stream().filter(u -> !u.equals(flow.unit())).toList());
        LocalDate day = dice.dayBetween(window.a().plusDays(20), window.b().minusDays(20));
        Stay ended = circumstances.end(mover.last(), day, dice.oneOf(MOVED));
        LocalDate begins = day.plusDays(new int[] {1, 0, 1, -10}[i % 4]);
        mover.goOn(ended, circumstances.begin(to, mover.person(), begins));
      }
    }
  }

  /** The planned number of spells end in the unit, so many of them to a positive solution. */
  void ends(List<Journey> journeys, Flow flow, Sex sex, Window window) {
    for (int i = 0; i < flow.ended(sex); i++) {
      Journey journey =
          settled(journeys, window, j -> j.unit().equals(flow.unit()) && j.person().sex() == sex);
      LocalDate first = journey.last().ja().plusDays(30);
      LocalDate day = dice.dayBetween(first.isBefore(window.a()) ? window.a() : first, window.b());
      if (i < flow.positive(sex)) {
        journey.end(circumstances.endPositive(journey.last(), day));
      } else if (flow.outcome().isEmpty()) {
        journey.end(circumstances.endOther(journey.last(), day));
      } else {
        journey.end(circumstances.end(journey.last(), day, flow.outcome()));
      }
    }
  }

  /** Some are registered twice in their unit: after each other, overlapping, or one in another. */
  void secondRegistrations(List<Journey> journeys, int number, Window window) {
    for (int i = 0; i < number; i++) {
      Journey journey = settled(journeys, window, j -> true);
      LocalDate day = dice.dayBetween(window.a().plusDays(40), window.b().minusDays(5));
      Stay last = journey.last();
      if (i % 3 == 2) {
        Stay inside = circumstances.begin(last.unit(), last.person(), day.minusDays(12));
        journey.within(circumstances.end(inside, day, "ANNAT"));
      } else {
        LocalDate begins = i % 3 == 0 ? day.plusDays(1) : day.minusDays(14);
        journey.goOn(
            circumstances.end(last, day, "ANNAT"),
            circumstances.begin(last.unit(), last.person(), begins));
      }
    }
  }

  /** An open journey with a number in which nothing has happened this tertial. */
  private Journey settled(List<Journey> journeys, Window window, Predicate<Journey> condition) {
    List<Journey> possible =
        journeys.stream()
            .filter(Journey::open)
            .filter(j -> !j.person().anonymous() || !j.unit().equals("VUXENTORGET"))
            .filter(j -> j.changed().isBefore(window.a()))
            .filter(condition)
            .toList();
    return dice.oneOf(possible);
  }
}
