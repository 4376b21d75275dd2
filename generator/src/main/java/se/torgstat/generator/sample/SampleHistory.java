package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.torgstat.generator.history.Circumstances;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.People;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.Stay;

/** All stays of the samples, good ones only. */
final class SampleHistory {
  private static final Set<String> NEVER = Set.of();
  private static final Set<String> FIRST_AND_LAST = Set.of("2022-T1", "2024-T1");

  private final Dice dice;
  private final People people;
  private final Circumstances circumstances;
  private final List<Stay> stays = new ArrayList<>();

  SampleHistory(Dice dice, People people) {
    this.dice = dice;
    this.people = people;
    this.circumstances = new Circumstances(dice);
  }

  /** The stays of every unit, in order of JA within a unit. */
  List<Stay> stays() {
    List<Journey> none = List.of();
    Habits small = new Habits(0, NEVER, 0, 0, 0);
    AreaStory etablering = story(Set.of("ETABLERING"), small, none);
    AreaStory kraft = story(Set.of("KRAFT"), new Habits(0, NEVER, 0, 1, 0), etablering.journeys());
    AreaStory ring =
        story(
            ordered("VANNAS", "NORDMALING", "VINDELN", "ROBERTSFORS", "BJURHOLM"),
            new Habits(1, FIRST_AND_LAST, 0, 0, 1),
            none);
    AreaStory umea =
        story(
            ordered("UNGDOMSTORGET", "VUXENTORGET"),
            new Habits(6, NEVER, 2, 2, 4),
            both(etablering, ring));
    for (AreaStory area : List.of(umea, ring, kraft, etablering)) {
      area.journeys().forEach(journey -> stays.addAll(journey.stays()));
    }
    onTheEdges();
    unknownSexes();
    stays.sort(
        Comparator.comparing(Stay::ja)
            .thenComparing(s -> s.slut() == null ? LocalDate.MAX : s.slut())
            .thenComparing(s -> s.person().sex()));
    return stays;
  }

  private AreaStory story(Set<String> units, Habits habits, List<Journey> elsewhere) {
    AreaStory story = new AreaStory(units, habits, dice, people);
    story.begin();
    SamplePlan.TERTIALS.forEach(tertial -> story.tell(tertial, elsewhere));
    return story;
  }

  /** JA on the snapshot day, and an end on it: accepted, and in no tertial up to 2024-T1. */
  private void onTheEdges() {
    LocalDate day = SamplePlan.SNAPSHOT;
    for (String unit : List.of("UNGDOMSTORGET", "VUXENTORGET", "VANNAS")) {
      stays.add(circumstances.begin(unit, people.aged(27, day, Sex.F, 0), day));
    }
    Stay open =
        stays.stream()
            .filter(s -> s.unit().equals("VUXENTORGET") && s.open() && s.ja().isBefore(day))
            .findFirst()
            .orElseThrow();
    stays.set(stays.indexOf(open), circumstances.endPositive(open, day));
  }

  /** Anonymous participants of Kraft of whom not even the sex is noted; all ended in 2023. */
  private void unknownSexes() {
    for (int i = 0; i < 2; i++) {
      LocalDate ja = dice.dayBetween(LocalDate.of(2022, 9, 5), LocalDate.of(2022, 11, 30));
      LocalDate day = dice.dayBetween(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 6, 30));
      Person person = people.anonymous(35, ja, Sex.UNKNOWN, i);
      stays.add(circumstances.endOther(circumstances.begin("KRAFT", person, ja), day));
    }
  }

  private static List<Journey> both(AreaStory one, AreaStory other) {
    List<Journey> journeys = new ArrayList<>(one.journeys());
    journeys.addAll(other.journeys());
    return journeys;
  }

  private static Set<String> ordered(String... units) {
    return new LinkedHashSet<>(List.of(units));
  }
}
