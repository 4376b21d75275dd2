package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.List;
import se.torgstat.generator.export.Column;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.ExportRow;
import se.torgstat.generator.export.RowForm;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.Stay;

/** A way in which an accepted row of the samples gives a warning (S3.1), or none though odd. */
enum Remark {
  W304("W304"),
  W304_NEXT_DAY("W304"),
  W304_WITHOUT_REASON("W304"),
  W502("W502"),
  W502_AND_W701("W502", "W701"),
  W701_LIVELIHOOD("W701"),
  W701_PLAN("W701"),
  BIRTH_DATE_NOT_READ();

  private final List<String> rules;

  Remark(String... rules) {
    this.rules = List.of(rules);
  }

  /** The rules whose warnings the row counts. */
  List<String> rules() {
    return rules;
  }

  /** Whether the remark can be made about a stay. */
  boolean suits(Stay stay) {
    boolean known = !stay.person().anonymous();
    return name().startsWith("W304") ? known && stay.open() : known || this == W701_PLAN;
  }

  /** What must be counted of the row. */
  Stay counted(Stay stay) {
    return switch (this) {
      case W502_AND_W701, W701_LIVELIHOOD -> stay.withoutLivelihoodStart();
      case W701_PLAN -> stay.withoutPlan();
      default -> stay;
    };
  }

  /** What is written. */
  ExportRow written(ExportRow row, Stay stay, Dialect dialect, int n) {
    RowForm form = new RowForm(dialect, SamplePlan.SNAPSHOT);
    LocalDate planned = SamplePlan.SNAPSHOT.plusDays(this == W304_NEXT_DAY ? 1 : 61);
    return switch (this) {
      case W304, W304_NEXT_DAY ->
          row.with(Column.SLUTDATUM, form.date(planned, n))
              .with(Column.AVSLUTSORSAK, word(dialect, "Studier", "STUDIER"))
              .with(Column.FORSORJNING_SLUT, word(dialect, "Studiestöd", "STUDIESTOD"));
      case W304_WITHOUT_REASON -> row.with(Column.SLUTDATUM, form.date(planned, n));
      case W502 -> row.with(Column.KON, otherSex(stay, form));
      case W502_AND_W701 ->
          row.with(Column.KON, otherSex(stay, form))
              .with(Column.FORSORJNING_START, "Bostadsbidrag");
      case W701_LIVELIHOOD -> row.with(Column.FORSORJNING_START, "Bostadsbidrag");
      case W701_PLAN -> row.with(Column.HANDLINGSPLAN, "Kanske");
      case BIRTH_DATE_NOT_READ -> row.with(Column.FODELSEDATUM, dialect.dates().impossible());
    };
  }

  private static String word(Dialect dialect, String label, String code) {
    return dialect.values() == Dialect.Wording.LABELS ? label : code;
  }

  private static String otherSex(Stay stay, RowForm form) {
    return form.kon(stay.person().sex() == Sex.F ? Sex.M : Sex.F);
  }
}
