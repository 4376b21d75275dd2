package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.Draw;
import se.torgstat.generator.history.People;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.UnitProfile;
import se.torgstat.generator.judge.Window;

/** Who begins in an area: somebody new, somebody who returns, or somebody of another area. */
final class Cast {
  /** The small teams' people are of few ages: eight men of eight ages could not be told of. */
  private static final Draw FEW_AGES = Draw.of("20-24 40, 30-39 46, 40-49 10, 50-59 4");

  private static final Set<String> SMALL_TEAMS =
      Set.of("VANNAS", "NORDMALING", "VINDELN", "ROBERTSFORS", "BJURHOLM");

  private final Dice dice;
  private final People people;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> begun = new HashMap<>();

  Cast(Dice dice, People people) {
    this.dice = dice;
    this.people = people;
  }

  Person somebodyNew(String unit, LocalDate ja, Sex sex) {
    UnitProfile profile = UnitProfile.of(unit);
    int age = (SMALL_TEAMS.contains(unit) ? FEW_AGES : profile.ages()).numberFrom(dice);
    int nth = begun.merge(unit, 1, Integer::sum);
    boolean rare = isRareAnonymous(unit, nth);
    boolean anonymous = dice.chance(profile.anonymous()) || rare;
    Person person =
        anonymous
            ? people.anonymous(age, ja, sex, rare ? 1 : 0.75)
            : people.aged(age, ja, sex, profile.coordination());
    remember(person);
    return person;
  }

  /** Two participants of Vuxentorget have protected identities and are written without a number. */
  private static boolean isRareAnonymous(String unit, int nth) {
    return unit.equals("VUXENTORGET") && (nth == 300 || nth == 420);
  }

  /** Somebody whose spell ended between two days and who has not begun again. */
  Optional<Person> returning(
      List<Journey> journeys, String unit, Sex sex, LocalDate from, LocalDate to, LocalDate ja) {
    Set<String> back = new HashSet<>();
    List<Person> possible = new ArrayList<>();
    for (int i = journeys.size() - 1; i >= 0; i--) {
      Journey journey = journeys.get(i);
      LocalDate end = journey.end();
      String number = journey.person().number();
      boolean latest = number != null && back.add(number);
      if (latest
          && end != null
          && !end.isBefore(from)
          && !end.isAfter(to)
          && fits(journey.person(), unit, sex, ja)) {
        possible.add(journey.person());
      }
    }
    return possible.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(possible));
  }

  /** A journey of another area, of a person who has not been here; ended now, if there is one. */
  Optional<Journey> fromElsewhere(List<Journey> others, String unit, Sex sex, Window window) {
    List<Journey> possible =
        others.stream()
            .filter(other -> !seen.contains(other.person().number()))
            .filter(other -> fits(other.person(), unit, sex, window.a()))
            .toList();
    List<Journey> endedNow = possible.stream().filter(other -> endsIn(window, other)).toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    Journey journey = dice.oneOf(endedNow.isEmpty() ? possible : endedNow);
    remember(journey.person());
    return Optional.of(journey);
  }

  private static boolean endsIn(Window window, Journey journey) {
    LocalDate end = journey.end();
    return end != null && window.contains(end);
  }

  private void remember(Person person) {
    if (person.number() != null) {
      seen.add(person.number());
    }
  }

  private static boolean fits(Person person, String unit, Sex sex, LocalDate ja) {
    LocalDate birth = person.birth();
    int oldest = unit.equals("UNGDOMSTORGET") ? 30 : 66;
    return !person.anonymous()
        && person.sex() == sex
        && birth != null
        && birth.plusYears(18).isBefore(ja)
        && birth.plusYears(oldest).isAfter(ja);
  }
}
