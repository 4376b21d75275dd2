package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static se.torgstat.attack.Sketch.D2;
import static se.torgstat.attack.Sketch.T1;
import static se.torgstat.attack.Sketch.T2;
import static se.torgstat.attack.Sketch.T3;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.torgstat.attack.Sketch;
import se.torgstat.attack.SketchForbund;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.count.Measure;
import se.torgstat.period.Period;

/**
 * Sums of what is in no table may add up over the periods where single crosses do not, since one
 * was corrected for another: then all know that they do (S8.2).
 */
class SumsOverTimeTest {
  private static final int[] ALL = {0, 1};
  private static final int[] WOMEN = {0};

  private final Knowledge knowledge = new Knowledge(Knowledge.Revisions.GUESSED);

  /** In T1 a woman of A went to work; by the half-report she had moved, on the same day. */
  @Test
  void whoEndedOtherwise() {
    List<RowSums> sums =
        sums(
            people("F", "ARBETE").exact(T1),
            people("F", "ARBETE").exact(T2),
            people("F", "FLYTT").exact(D2));
    Group unit = group("A");
    assertThat(addsUp(sums, s -> s.crosses(unit, Measure.ENDED, WOMEN, s.allAges()))).isTrue();
    assertThat(addsUp(sums, s -> s.endedTo(0, unit, WOMEN, s.allAges()))).isFalse();
    // what she had beside it did not change: livelihood and time in programme
    assertThat(addsUp(sums, s -> s.detail(Detail.OUTCOME, unit, WOMEN, outcomes()))).isTrue();
    assertThat(addsUp(sums, s -> s.detail(Detail.OUTCOME, unit, WOMEN, work()))).isFalse();
  }

  /** By the half-report she was a man: how many ended positively is as it was. */
  @Test
  void whoseSexWasAnother() {
    List<RowSums> sums =
        sums(
            people("F", "ARBETE").exact(T1),
            people("F", "ARBETE").exact(T2),
            people("M", "ARBETE").exact(D2));
    for (String code : List.of("A", "X", "_T")) {
      Group group = group(code);
      assertThat(addsUp(sums, s -> s.endedTo(0, group, ALL, s.allAges()))).as(code).isTrue();
      assertThat(addsUp(sums, s -> s.endedTo(0, group, WOMEN, s.allAges()))).as(code).isFalse();
      assertThat(addsUp(sums, s -> s.detail(Detail.OUTCOME, group, ALL, work()))).isTrue();
      assertThat(addsUp(sums, s -> s.detail(Detail.OUTCOME, group, WOMEN, work()))).isFalse();
      assertThat(addsUp(sums, s -> s.crosses(group, Measure.NEW, ALL, s.allAges()))).isTrue();
    }
  }

  /** One who goes on is a man from T3 on: those who go on after T2 are as many as its beginning. */
  @Test
  void whoGoesOnAsAnother() {
    Sketch before = people("F", "ARBETE").people(1, "B", "F", "2024-05-02", "", "");
    Sketch after = people("F", "ARBETE").people(1, "B", "M", "2024-05-02", "", "");
    List<RowSums> sums = sums(before.exact(T2), after.exact(T3));
    Group unit = group("B");
    Expression end = sums.get(0).crosses(unit, Measure.ONGOING, ALL, sums.get(0).allAges());
    Expression begin = sums.get(1).crosses(unit, Measure.OPENING, ALL, sums.get(1).allAges());
    assertThat(known(end, begin)).isTrue();
    Expression women = sums.get(0).crosses(unit, Measure.ONGOING, WOMEN, sums.get(0).allAges());
    Expression then = sums.get(1).crosses(unit, Measure.OPENING, WOMEN, sums.get(1).allAges());
    assertThat(known(women, then)).isFalse();
  }

  /** Time in programme of those who go on, on one day: in T2 and in the half-report. */
  @Test
  void whoGoesOnFromAnotherDay() {
    Sketch before = people("F", "ARBETE").people(1, "B", "F", "2023-02-01", "", "");
    Sketch after = people("F", "ARBETE").people(1, "B", "F", "2023-12-01", "", "");
    List<RowSums> sums = sums(before.exact(T2), after.exact(D2));
    Group unit = group("B");
    assertThat(
            known(
                sums.get(0).detail(Detail.ONGOING_TIME, unit, WOMEN, new int[] {0, 1, 2}),
                sums.get(1).detail(Detail.ONGOING_TIME, unit, WOMEN, new int[] {0, 1, 2})))
        .isTrue();
    assertThat(
            known(
                sums.get(0).detail(Detail.ONGOING_TIME, unit, WOMEN, new int[] {2}),
                sums.get(1).detail(Detail.ONGOING_TIME, unit, WOMEN, new int[] {2})))
        .isFalse();
  }

  private interface Sum {
    Expression of(RowSums sums);
  }

  /** Whether the third is known to be the sum of the first two. */
  private boolean addsUp(List<RowSums> sums, Sum sum) {
    return known(sum.of(sums.get(2)), sum.of(sums.get(0)).plus(sum.of(sums.get(1))));
  }

  /** Whether two sums are the same, or known to be equal. */
  private boolean known(Expression left, Expression right) {
    Expression difference = left.minus(right);
    return difference.isZero()
        || knowledge.identities().contains(difference)
        || knowledge.identities().contains(right.minus(left));
  }

  private List<RowSums> sums(ExactTables... tables) {
    List<Period> periods = Stream.of(tables).map(ExactTables::period).toList();
    Horizon horizon = Horizon.around(periods, Stream.empty());
    Holders holders = new Holders(SketchForbund.make(), List.of(tables));
    List<RowSums> sums = new ArrayList<>();
    for (ExactTables exact : tables) {
      Days days = Days.of(exact.period(), horizon);
      sums.add(
          new PeriodUnknowns(knowledge, SketchForbund.make(), exact, days, holders, c -> c).sums());
    }
    return sums;
  }

  private static Group group(String code) {
    ExactTables exact = people("F", "ARBETE").exact(T1);
    return Objects.requireNonNull(exact.groups().get(code)).group();
  }

  private static int[] work() {
    return new int[] {SketchForbund.make().outcomes().indexOf("ARBETE")};
  }

  private static int[] outcomes() {
    return IntStream.range(0, SketchForbund.make().outcomes().size()).toArray();
  }

  private static Sketch people(String sex, String outcome) {
    return new Sketch(SketchForbund.EVERYTHING)
        .ended(3, "A", "F", "ARBETE")
        .ended(2, "A", "M", "ARBETE")
        .people(1, "A", sex, "2023-10-01", "2024-03-01", outcome)
        .people(2, "B", "F", "2024-05-02", "2024-08-01", "FLYTT")
        .begun(4, "B", "M");
  }
}
