package se.torgstat.generator.sample;

import java.util.ArrayList;
import java.util.List;
import se.torgstat.generator.export.Column;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.Dialects;
import se.torgstat.generator.export.Export;
import se.torgstat.generator.export.ExportRow;
import se.torgstat.generator.export.ExportWriter;
import se.torgstat.generator.export.RowForm;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.People;
import se.torgstat.generator.history.Stay;
import se.torgstat.generator.judge.Participation;
import se.torgstat.generator.sample.SampleFile.Finding;

/** The nine exports of Umeåregionen of 2024-05-01 (S2.2), the same on every call. */
public final class SampleFiles {
  /** Chosen among six hundred for few counts of 1-4 in the areas' ages, so that more is shown. */
  private static final long SEED = 20240282;

  private final Dice dice;
  private final People people;

  private SampleFiles(long seed) {
    this.dice = new Dice(seed);
    this.people = new People(dice);
  }

  /** All nine, in the order of S2.2. */
  public static List<SampleFile> all() {
    return of(SEED);
  }

  /** The samples of another seed: the same planned figures, other ages and dates. */
  static List<SampleFile> of(long seed) {
    return new SampleFiles(seed).make();
  }

  private List<SampleFile> make() {
    List<Stay> stays = new SampleHistory(dice, people).stays();
    List<SampleFile> files = new ArrayList<>();
    for (Dialect dialect : Dialects.ALL) {
      files.add(
          file(dialect, stays.stream().filter(s -> s.unit().equals(dialect.unit())).toList()));
    }
    return files;
  }

  private SampleFile file(Dialect dialect, List<Stay> stays) {
    List<SampleRow> rows = new ArrayList<>(goodRows(dialect, stays));
    new Spoiling(dialect, dice, people).spoil(rows);
    ExportWriter writer = new ExportWriter(dialect, SamplePlan.SNAPSHOT);
    Export export = writer.ofRows(rows.stream().map(SampleRow::row).toList());

    List<Participation> accepted = new ArrayList<>();
    List<Finding> rejections = new ArrayList<>();
    List<Finding> warnings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      SampleRow row = rows.get(i);
      int line = export.lines().get(i);
      row.warnings().forEach(rule -> warnings.add(new Finding(line, rule)));
      if (row.counted() != null) {
        accepted.add(Participation.of(row.counted(), line));
      } else if (row.kind() == SampleRow.Kind.REJECTED) {
        rejections.add(new Finding(line, row.rejectedBy()));
      }
    }
    int noRows = count(rows, SampleRow.Kind.NO_ROW);
    int excluded = count(rows, SampleRow.Kind.EXCLUDED);
    return new SampleFile(export, accepted, rejections, warnings, rows.size() - noRows, excluded);
  }

  private List<SampleRow> goodRows(Dialect dialect, List<Stay> stays) {
    RowForm form = new RowForm(dialect, SamplePlan.SNAPSHOT);
    ExportWriter ids = new ExportWriter(dialect, SamplePlan.SNAPSHOT);
    List<SampleRow> rows = new ArrayList<>();
    for (Stay stay : stays) {
      ExportRow row = form.of(stay, ids.id(rows.size() + 1), rows.size());
      boolean forgotten = !stay.person().anonymous() && dice.chance(0.03);
      rows.add(SampleRow.accepted(forgotten ? row.with(Column.KON, "") : row, stay, List.of()));
    }
    return rows;
  }

  private static int count(List<SampleRow> rows, SampleRow.Kind kind) {
    return (int) rows.stream().filter(row -> row.kind() == kind).count();
  }
}
