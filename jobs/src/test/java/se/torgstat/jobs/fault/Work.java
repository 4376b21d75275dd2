package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import se.torgstat.jobs.operator.Office;
import se.torgstat.jobs.operator.SmallForbund;

/**
 * A command that may be disturbed, the state of the database that it begins with, and what it
 * leaves where nothing disturbs it.
 *
 * @param from the state's name, see {@link Outpost#keep}
 * @param before what analysts see before it
 * @param after what they see after it
 * @param tables all that they can read after it
 */
record Work(
    String from, List<String> words, List<String> before, List<String> after, List<String> tables) {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("nightly", "--date", "2024-05-02"),
          List.of("close", "2024-T1"),
          List.of("nightly", "--date", "2024-05-09"),
          List.of("rerun", "2024-T1", "--reason", "nine rows came late"));

  String name() {
    return words.get(0);
  }

  /** Does everything once, undisturbed, in order: night, close, another night, rerun. */
  static List<Work> learn(Outpost outpost) {
    List<Work> all = new ArrayList<>();
    assertThat(outpost.types("status").status()).isZero();
    for (int i = 0; i < COMMANDS.size(); i++) {
      if (i == 2) {
        SmallForbund.export(outpost.inbox(), "ALFA", "2024-05-01", 9);
      }
      String from = "before_" + i;
      outpost.keep(from);
      List<String> before = outpost.sees();
      String[] words = COMMANDS.get(i).toArray(String[]::new);
      Office.Answer answer = outpost.types(words);
      assertThat(answer.status()).as(answer.err()).isIn(0, 3);
      all.add(new Work(from, COMMANDS.get(i), before, outpost.sees(), outpost.tables()));
    }
    assertThat(all.stream().map(Work::after).distinct()).hasSize(3);
    return all;
  }

  /** Puts the database and the inbox to where the command begins. */
  void prepare(Outpost outpost) {
    outpost.back(from);
    SmallForbund.export(
        outpost.inbox(), "ALFA", "2024-05-01", from.compareTo("before_2") < 0 ? 0 : 9);
  }

  Office.Answer type(Outpost outpost) {
    return outpost.types(words.toArray(String[]::new));
  }

  /** Nothing was done: analysts see the old figures. */
  void isUndone(Outpost outpost) {
    assertThat(difference(outpost.sees(), before)).isEmpty();
  }

  private static List<String> difference(List<String> one, List<String> other) {
    List<String> rows = new ArrayList<>(one);
    other.forEach(row -> rows.remove(row));
    List<String> missing = new ArrayList<>(other);
    one.forEach(row -> missing.remove(row));
    rows.addAll(missing);
    return rows;
  }

  /** Nothing half-done: analysts see all of the old figures or all of the new ones (S9.5). */
  void isWhole(Outpost outpost) {
    List<String> now = outpost.sees();
    assertThat(now.equals(before) || now.equals(after)).as("half-done").isTrue();
  }

  /** The same command without the disturbance succeeds, and gives what it gives undisturbed. */
  void succeeds(Outpost outpost) {
    List<String> telling = new ArrayList<>(words);
    telling.add("--verbose");
    Office.Answer again = outpost.types(telling.toArray(String[]::new));
    assertThat(again.status()).as(name() + ": " + again.err()).isIn(0, 3);
    isDone(outpost);
  }

  /** Everything is as after an undisturbed run. */
  void isDone(Outpost outpost) {
    assertThat(difference(outpost.tables(), tables)).isEmpty();
  }
}
