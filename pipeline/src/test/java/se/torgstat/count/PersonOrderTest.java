package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.torgstat.participation.Participations;

/** Every person's rows come together, once, in the order in which they were read (S6.1). */
class PersonOrderTest {
  /** More than are copied together: one person's file may be as long as the file. */
  private static final int MANY = (1 << 17) + 5;

  private static final int PERSONS = 4000;

  private final Participations rows = new Participations();
  private final long[] persons = new long[MANY + MANY / 4];

  /** The rows of one who has most of them, and of thousands of others, in no order. */
  PersonOrderTest() {
    Random random = new Random(1);
    for (int row = 0; row < persons.length; row++) {
      persons[row] = row % 9 == 0 ? random.nextInt(PERSONS) + 2L : 1;
      // the row's place, where it can be read back
      rows.add(persons[row], row >> 15, 10_000 + (row & 0x7fff), 30_000, 0, 0, 0, 0, 0, 0);
    }
  }

  @Test
  void inOneShare() {
    Set<Long> seen = new HashSet<>();
    assertThat(goThrough(0, 1, seen)).isEqualTo(persons.length);
  }

  @Test
  void inTwoSharesWhichHaveNobodyInCommon() {
    Set<Long> seen = new HashSet<>();
    assertThat(goThrough(0, 2, seen) + goThrough(1, 2, seen)).isEqualTo(persons.length);
  }

  private int goThrough(int share, int shares, Set<Long> seen) {
    int[] count = new int[1];
    new PersonOrder(rows)
        .forEachPerson(
            share,
            shares,
            (source, person, many) -> {
              long one = persons[place(source, person[0])];
              assertThat(seen.add(one)).isTrue();
              int before = -1;
              for (int i = 0; i < many; i++) {
                int place = place(source, person[i]);
                assertThat(persons[place] == one && place > before).isTrue();
                before = place;
              }
              count[0] += many;
            });
    return count[0];
  }

  private static int place(Participations source, int row) {
    return source.unit(row) << 15 | source.ja(row) - 10_000;
  }
}
