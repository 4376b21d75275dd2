package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;

/** What an audit found, and what is made of it (S9.3). */
class AttackTest {
  private static final Sensitive.Name ONE = name("A");
  private static final Sensitive.Name OTHER = name("B");

  @ParameterizedTest(name = "narrowest {0}, of those attacked again {1}: {2}")
  @CsvSource({"6, 4, 4", "4, 6, 4", "5, -1, 5", "-1, 4, 4", "-1, -1, -1"})
  void whatIsMendedKeepsTheNarrowestRangeOfBoth(long first, long again, long narrowest) {
    Attack mended =
        new Attack(9, Set.of(ONE, OTHER), first, Set.of())
            .mended(new Attack(2, Set.of(ONE), again, Set.of()));
    assertThat(mended).isEqualTo(new Attack(9, Set.of(ONE), narrowest, Set.of()));
  }

  @Test
  void whatIsKnownAnyhowIsCountedApart() {
    Attack attack =
        new Attack(9, Set.of(ONE, OTHER), 4, Set.of()).without(Set.of(OTHER, name("C")));
    assertThat(attack).isEqualTo(new Attack(9, Set.of(ONE), 4, Set.of(OTHER)));
    assertThat(attack.failed()).isTrue();
    assertThat(attack.without(Set.of(ONE)).failed()).isFalse();
    assertThat(attack.audit()).isEqualTo(new Publication.Audit(9, 4, 1));
  }

  @Test
  void aPublicationNamesTheGroupsThatAreHeldBack() {
    TreeMap<CellKey, PublishedCell> cells = new TreeMap<>();
    cells.put(ONE.row(), PublishedCell.hidden(1));
    cells.put(OTHER.row(), PublishedCell.missing(2));
    Publication publication =
        new Publication(ONE.period(), 2, new TreeMap<>(), cells, new Publication.Audit(0, -1, 0));
    assertThat(publication.heldBack()).containsExactly("A");
    assertThat(List.copyOf(cells.values()))
        .containsExactly(
            new PublishedCell(null, ObsStatus.Q, ConfStatus.C, 1),
            new PublishedCell(null, ObsStatus.O, ConfStatus.F, 2));
  }

  private static Sensitive.Name name(String unit) {
    CellKey row = CellKey.of(Table.PERSON_DAYS, unit);
    return new Sensitive.Name(Period.parse("2024-T1"), row, Sensitive.Kind.COUNT, 1);
  }
}
