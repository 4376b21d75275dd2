package se.torgstat.generator.sample;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.torgstat.generator.export.Column;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.ExportWriter;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.People;
import se.torgstat.generator.history.Stay;

/**
 * Puts the planned warnings and broken rows ({@code remarks.csv}, {@code faults.csv}) in a file.
 */
final class Spoiling {
  private static final int FIRST_ID_OF_BROKEN_ROWS = 90_001;
  private static final Set<String> WITH_ROWS_OF_BLANKS = Set.of("NORDMALING", "BJURHOLM");

  private final Dialect dialect;
  private final Dice dice;
  private final FaultyRows faulty;
  private final ExportWriter ids;

  Spoiling(Dialect dialect, Dice dice, People people) {
    this.dialect = dialect;
    this.dice = dice;
    this.faulty = new FaultyRows(dialect, dice, people);
    this.ids = new ExportWriter(dialect, SamplePlan.SNAPSHOT);
  }

  void spoil(List<SampleRow> rows) {
    own("remarks.csv").forEach(remark -> remark(rows, Remark.valueOf(remark)));
    int id = FIRST_ID_OF_BROKEN_ROWS;
    for (String fault : own("faults.csv")) {
      add(rows, Fault.valueOf(fault), ids.id(id++));
    }
    if (WITH_ROWS_OF_BLANKS.contains(dialect.unit())) {
      rows.add(rows.size() / 2, SampleRow.noRow());
      rows.add(SampleRow.noRow());
    }
  }

  private List<String> own(String table) {
    return Table.rows(table).stream()
        .filter(row -> row.get(0).equals(dialect.unit()))
        .map(row -> row.get(1))
        .toList();
  }

  private void remark(List<SampleRow> rows, Remark remark) {
    List<Integer> possible =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).warnings().isEmpty())
            .filter(i -> suits(remark, rows.get(i)))
            .boxed()
            .toList();
    int at = dice.oneOf(possible);
    SampleRow old = rows.get(at);
    Stay stay = stayOf(old);
    rows.set(
        at,
        SampleRow.accepted(
            remark.written(old.row(), stay, dialect, at), remark.counted(stay), remark.rules()));
  }

  private void add(List<SampleRow> rows, Fault fault, String id) {
    int at =
        switch (fault) {
          case R102_OF_A_REJECTED, R102_OF_AN_EXCLUDED -> rows.size();
          default -> dice.between(3, rows.size());
        };
    String used =
        switch (fault) {
          case R102_OF_A_REJECTED -> idOf(rows, row -> row.rejectedBy().equals("R201"));
          case R102_OF_AN_EXCLUDED -> idOf(rows, row -> row.kind() == SampleRow.Kind.EXCLUDED);
          default -> rows.get(0).row().text(Column.KALLA_ID);
        };
    rows.add(at, SampleRow.broken(faulty.row(fault, id, used, at), fault));
  }

  private static String idOf(List<SampleRow> rows, Predicate<SampleRow> condition) {
    SampleRow found = rows.stream().filter(condition).findFirst().orElseThrow();
    return found.row().text(Column.KALLA_ID);
  }

  private static boolean suits(Remark remark, SampleRow row) {
    return remark.suits(stayOf(row));
  }

  private static Stay stayOf(SampleRow row) {
    Stay stay = row.counted();
    if (stay == null) {
      throw new IllegalStateException("warnings belong to accepted rows");
    }
    return stay;
  }
}
