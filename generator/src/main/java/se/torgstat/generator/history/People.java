package se.torgstat.generator.history;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Makes people, no two with the same number. */
public final class People {
  private static final int TRIES = 10_000;

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  public People(Dice dice) {
    this.dice = dice;
  }

  /**
   * A new person with a number, of {@code age} completed years on the day {@code at}.
   *
   * @param coordination the share of people with a samordningsnummer, 0-1
   */
  public Person aged(int age, LocalDate at, Sex sex, double coordination) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      LocalDate birth = birthOf(age, at);
      int serial = PersonNumber.FIRST_SERIAL + 2 * dice.between(0, 9) + (sex == Sex.M ? 1 : 0);
      String number =
          dice.chance(coordination)
              ? PersonNumber.samordningsnummer(birth, serial)
              : PersonNumber.personnummer(birth, serial);
      if (taken.add(number)) {
        return new Person(number, sex, birth);
      }
    }
    throw new IllegalStateException(
        "The test series has no number left for this age: generate fewer people.");
  }

  /** A new anonymous person; the birth date is noted in the share {@code birthKnown}, 0-1. */
  public Person anonymous(int age, LocalDate at, Sex sex, double birthKnown) {
    return new Person(null, sex, dice.chance(birthKnown) ? birthOf(age, at) : null);
  }

  private LocalDate birthOf(int age, LocalDate at) {
    return at.minusYears(age).minusDays(dice.between(1, 364));
  }
}
