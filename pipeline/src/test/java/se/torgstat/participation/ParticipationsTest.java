package se.torgstat.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Lists that are brought together share their memory; that is to be seen in nothing. */
class ParticipationsTest {

  @Property(tries = 30)
  void togetherTheyAreAllOfEachInItsOrder(
      @ForAll @Size(max = 4) List<@IntRange(max = 10_000) Integer> sizes) {
    List<Participations> lists = new ArrayList<>();
    for (int unit = 0; unit < sizes.size(); unit++) {
      lists.add(list(unit, sizes.get(unit)));
    }

    Participations all = Participations.together(lists);

    int[] next = new int[sizes.size()];
    for (int row = 0; row < all.size(); row++) {
      assertThat(told(all, row)).isEqualTo(told(lists.get(all.unit(row)), next[all.unit(row)]++));
    }
    assertThat(next).containsExactly(sizes.stream().mapToInt(size -> size).toArray());
  }

  @Property(tries = 10)
  void whatIsAddedToAllIsAddedToNoneOfThem(@ForAll @IntRange(max = 10_000) int size) {
    Participations one = list(0, size);
    Participations all = Participations.together(List.of(one));

    all.add(list(1, 1), 0);

    assertThat(one.size()).isEqualTo(size);
    assertThat(all.size()).isEqualTo(size + 1);
    assertThat(all.unit(size)).isEqualTo(1);
    for (int row = 0; row < size; row++) {
      assertThat(told(all, row)).isEqualTo(told(one, row));
    }
  }

  /** Rows of a unit that differ in everything. */
  private static Participations list(int unit, int size) {
    Participations list = new Participations();
    for (int row = 0; row < size; row++) {
      int ja = Participations.FIRST_DAY + row % 9000;
      int slut = row % 3 == 0 ? Participations.OPEN : ja + row % 700;
      list.add(row, unit, ja, slut, row % 3, row % 9, row % 17, row % 12, row % 11, row % 4);
    }
    return list;
  }

  private static String told(Participations rows, int row) {
    return List.of(
            rows.person(row),
            rows.unit(row),
            rows.ja(row),
            rows.slut(row),
            rows.sex(row),
            rows.ageBand(row),
            rows.outcome(row),
            rows.livelihoodStart(row),
            rows.livelihoodEnd(row),
            rows.plan(row))
        .toString();
  }
}
