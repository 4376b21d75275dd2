package se.torgstat.generator.sample;

import static se.torgstat.generator.export.Column.AVSLUTSORSAK;
import static se.torgstat.generator.export.Column.FODELSEDATUM;
import static se.torgstat.generator.export.Column.FORSORJNING_SLUT;
import static se.torgstat.generator.export.Column.JA_DATUM;
import static se.torgstat.generator.export.Column.KALLA_ID;
import static se.torgstat.generator.export.Column.KON;
import static se.torgstat.generator.export.Column.PERSONID;
import static se.torgstat.generator.export.Column.SLUTDATUM;

import java.time.LocalDate;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.ExportRow;
import se.torgstat.generator.export.RowForm;
import se.torgstat.generator.history.Circumstances;
import se.torgstat.generator.history.Dice;
import se.torgstat.generator.history.People;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.PersonNumber;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.Stay;

/** Makes rows of people who are nowhere else in the samples and breaks them, one rule each. */
final class FaultyRows {
  private final Dialect dialect;
  private final RowForm form;
  private final Dice dice;
  private final People people;
  private final Circumstances circumstances;

  FaultyRows(Dialect dialect, Dice dice, People people) {
    this.dialect = dialect;
    this.form = new RowForm(dialect, SamplePlan.SNAPSHOT);
    this.dice = dice;
    this.people = people;
    this.circumstances = new Circumstances(dice);
  }

  /**
   * A broken row.
   *
   * @param id the row's own kalla_id
   * @param used a kalla_id that an earlier row of the kind the fault names has
   */
  ExportRow row(Fault fault, String id, String used, int n) {
    LocalDate ja = dice.dayBetween(LocalDate.of(2022, 1, 10), LocalDate.of(2023, 6, 30));
    LocalDate end = dice.dayBetween(ja.plusDays(60), LocalDate.of(2024, 4, 20));
    Person person = people.aged(ageFor(fault), ja, dice.chance(0.5) ? Sex.F : Sex.M, 0);
    Stay open = circumstances.begin(dialect.unit(), person, ja);
    Stay ended = circumstances.endPositive(open, end);
    ExportRow row = form.of(ended, id, n);
    return switch (fault) {
      case R101 -> row.with(KALLA_ID, " ");
      case R102, R102_OF_A_REJECTED, R102_OF_AN_EXCLUDED -> row.with(KALLA_ID, used);
      case R201_WORD -> row.with(PERSONID, "saknas");
      case R201_INTERIM -> row.with(PERSONID, "19900131-T806");
      case R201_AND_R301 ->
          row.with(PERSONID, "1990-01").with(SLUTDATUM, dialect.dates().impossible());
      case R202 -> row.with(PERSONID, wrongCheckDigit(row.text(PERSONID)));
      case R203_FEBRUARY_31 -> row.with(PERSONID, number(PersonNumber.of(1990, 2, 31, 980)));
      case R203_NO_MONTH -> row.with(PERSONID, number(PersonNumber.of(1990, 0, 60, 980)));
      case R301_JA -> row.with(JA_DATUM, dialect.dates().impossible());
      case R301_SLUT -> row.with(SLUTDATUM, dialect.dates().impossible());
      case R301_BIRTH -> row.with(PERSONID, "").with(FODELSEDATUM, dialect.dates().impossible());
      case R302_BLANK -> row.with(JA_DATUM, "");
      case R302_AFTER_SNAPSHOT ->
          form.of(open, id, n).with(JA_DATUM, date(SamplePlan.SNAPSHOT.plusDays(1), n));
      case R302_BEFORE_1990 -> row.with(JA_DATUM, date(LocalDate.of(1989, 12, 31), n));
      case R303 -> row.with(SLUTDATUM, date(ja.minusDays(1), n));
      case R401 -> row.with(AVSLUTSORSAK, "");
      case R402 -> row.with(AVSLUTSORSAK, "Pension");
      case R402_IN_A_PLAN ->
          row.with(AVSLUTSORSAK, "Pension").with(SLUTDATUM, date(LocalDate.of(2024, 8, 31), n));
      case R403 -> row.with(SLUTDATUM, "").with(FORSORJNING_SLUT, "");
      case R501 -> row.with(KON, "Okänt");
      case R601_ANONYMOUS -> row.with(PERSONID, "").with(FODELSEDATUM, date(ja.minusYears(15), n));
      case R602_MORE -> row.withExtraFields(1);
      case R602_FEWER -> row.withExtraFields(-2);
      case R601_YOUNG, R601_OLD, R601_HUNDRED -> row;
      case EXCLUDED -> row.with(AVSLUTSORSAK, wrongly(n));
      case EXCLUDED_THOUGH_BROKEN ->
          row.with(AVSLUTSORSAK, wrongly(n)).with(PERSONID, "saknas").with(JA_DATUM, "");
    };
  }

  private static int ageFor(Fault fault) {
    return switch (fault) {
      case R601_YOUNG -> 15;
      case R601_OLD -> 75;
      case R601_HUNDRED -> 101;
      default -> 24;
    };
  }

  private String wrongly(int n) {
    boolean labels = dialect.values() == Dialect.Wording.LABELS;
    String label = n % 2 == 0 ? "Felregistrering" : "felregistrering ";
    return labels ? label : "FELREGISTRERING";
  }

  private static String wrongCheckDigit(String personid) {
    int last = personid.length() - 1;
    int digit = personid.charAt(last) - '0';
    return personid.substring(0, last) + (digit + 1) % 10;
  }

  private String number(String twelve) {
    return dialect.persons().write(twelve, SamplePlan.SNAPSHOT);
  }

  private String date(LocalDate date, int n) {
    return form.date(date, n);
  }
}
