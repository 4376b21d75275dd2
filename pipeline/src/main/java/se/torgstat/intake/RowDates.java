package se.torgstat.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Column;
import se.torgstat.contract.DateForm;
import se.torgstat.contract.RealDate;
import se.torgstat.contract.Spelling;
import se.torgstat.participation.Participations;

/** The dates of the row at hand, and the rules about them (R301–W304, R601). */
final class RowDates {
  private static final int BLANK = RealDate.NONE + 1;
  private static final int NO_DATE = RealDate.NONE;
  private static final int YOUNGEST = 16;
  private static final int OLDEST = 74;

  private final Header header;
  private final DateForm[] forms;
  private final LocalDate snapshot;
  private final int snapshotDay;

  private int born;
  private int ja;
  private int slut;
  private int age;

  RowDates(List<DateForm> forms, LocalDate snapshot, Header header) {
    this.header = header;
    this.forms = forms.toArray(DateForm[]::new);
    this.snapshot = snapshot;
    this.snapshotDay = (int) snapshot.toEpochDay();
  }

  /** Reads a row's dates; the birth is the personid's, or fodelsedatum's where that is blank. */
  void read(String[] row, PersonId person) {
    born =
        person.isBlank()
            ? date(header.field(row, Column.FODELSEDATUM), snapshot)
            : person.birthDay();
    ja = date(header.field(row, Column.JA_DATUM), null);
    slut = date(header.field(row, Column.SLUTDATUM), null);
  }

  /** R301: the first column of S2.1 whose field is no date, or null. */
  @Nullable Column r301NoDate() {
    return born == NO_DATE
        ? Column.FODELSEDATUM
        : ja == NO_DATE ? Column.JA_DATUM : slut == NO_DATE ? Column.SLUTDATUM : null;
  }

  /** R302: ja_datum is blank, after the snapshot date or before 1990. */
  boolean r302NoUsableJa() {
    return ja == BLANK || ja > snapshotDay || ja < Participations.FIRST_DAY;
  }

  /** R303: slutdatum before ja_datum. */
  boolean r303EndBeforeJa() {
    return slut != BLANK && slut < ja;
  }

  /** W304: slutdatum after the snapshot date is a plan and counts as blank. */
  boolean w304Planned() {
    return slut > snapshotDay;
  }

  /** Whether a slutdatum stands there, a planned one included. */
  boolean hasSlut() {
    return slut != BLANK;
  }

  /** R601: the age at JA in completed years is under 16 or over 74; an unknown age is not. */
  boolean r601WrongAge() {
    if (born == BLANK) {
      age = -1;
      return false;
    }
    age = RealDate.completedYears(born, ja);
    return age < YOUNGEST || age > OLDEST;
  }

  /** The age that R601 saw, -1 where it is unknown. */
  int age() {
    return age;
  }

  int ja() {
    return ja;
  }

  /** The end that counts, or {@link Participations#OPEN}. */
  int slut() {
    return slut == BLANK || w304Planned() ? Participations.OPEN : slut;
  }

  private int date(String field, @Nullable LocalDate bornBy) {
    String text = Spelling.strip(field);
    if (text.isEmpty()) {
      return BLANK;
    }
    for (DateForm form : forms) {
      int day = form.parse(text, bornBy);
      if (day != NO_DATE) {
        return day;
      }
    }
    return NO_DATE;
  }
}
