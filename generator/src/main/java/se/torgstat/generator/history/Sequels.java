package se.torgstat.generator.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows a stay: a move, a second registration, a return, or nothing. */
final class Sequels {
  private final Shape shape;
  private final Dice dice;

  Sequels(Shape shape, Dice dice) {
    this.shape = shape;
    this.dice = dice;
  }

  /** Where and when the person begins again. */
  record Sequel(String unit, LocalDate ja) {
    boolean possibleFor(Person person, LocalDate snapshot) {
      LocalDate birth = person.birth();
      return !ja.isAfter(snapshot) && birth != null && birth.plusYears(75).isAfter(ja);
    }
  }

  @Nullable Sequel after(Stay stay) {
    Shape.Habits habits = shape.habits();
    double throwOfDice = dice.fraction();
    if (throwOfDice < habits.movers()) {
      return new Sequel(otherUnit(stay.unit()), near(stay));
    }
    throwOfDice -= habits.movers();
    if (throwOfDice < habits.overlaps()) {
      return new Sequel(stay.unit(), within(stay));
    }
    throwOfDice -= habits.overlaps();
    LocalDate end = stay.slut();
    if (throwOfDice < habits.returns() && end != null) {
      return new Sequel(dice.chance(0.7) ? stay.unit() : otherUnit(stay.unit()), later(end));
    }
    return null;
  }

  private LocalDate near(Stay stay) {
    LocalDate end = stay.slut();
    if (end == null) {
      return within(stay);
    }
    return switch (dice.between(0, 4)) {
      case 0, 1 -> end.plusDays(1);
      case 2 -> end;
      case 3 -> end.plusDays(2);
      default -> within(stay);
    };
  }

  private LocalDate within(Stay stay) {
    LocalDate end = stay.slut();
    return dice.dayBetween(stay.ja(), end == null ? shape.snapshot() : end);
  }

  private LocalDate later(LocalDate end) {
    return switch (dice.between(0, 5)) {
      case 0 -> end.plusMonths(12);
      case 1 -> end.plusMonths(12).plusDays(1);
      case 2 -> end.plusMonths(12).minusDays(1);
      case 3 -> end.plusDays(2);
      default -> end.plusDays(dice.between(3, 600));
    };
  }

  /** Another unit: mostly of the same area, if it has one. */
  private String otherUnit(String unit) {
    String area =
        shape.units().stream().filter(u -> u.unit().equals(unit)).findFirst().orElseThrow().area();
    List<String> near =
        shape.units().stream()
            .filter(u -> u.area().equals(area) && !u.unit().equals(unit))
            .map(UnitShape::unit)
            .toList();
    List<String> all = shape.units().stream().map(UnitShape::unit).toList();
    return near.isEmpty() || dice.chance(0.25) ? dice.oneOf(all) : dice.oneOf(near);
  }
}
