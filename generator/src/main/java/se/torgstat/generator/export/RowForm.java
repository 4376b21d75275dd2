package se.torgstat.generator.export;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.Sex;
import se.torgstat.generator.history.Stay;

/** Puts stays into a dialect's words. Names, numbers and notes are obviously made up. */
public final class RowForm {
  private static final List<String> NAMES =
      List.of("Exempel Exempelsson", "Testa Påhittad", "Prov Provsson", "Åsa-Öde Låtsas");
  private static final List<String> REFERRERS =
      List.of(
          "Påhittade vårdcentralen",
          "Arbetsförmedlingen",
          "Socialtjänsten; försörjningsstöd",
          "",
          "Mottagningen \"Exemplet\"",
          "Försäkringskassan");
  private static final List<String> NOTES =
      List.of(
          "",
          "Ringt.\nÅterkommer, se \"plan\".",
          "",
          "Möte bokat",
          "Påhittad anteckning\r\ni tre\r\nrader",
          "",
          "Blank rad\n\nmitt i");

  private final Dialect dialect;
  private final LocalDate snapshot;

  public RowForm(Dialect dialect, LocalDate snapshot) {
    this.dialect = dialect;
    this.snapshot = snapshot;
  }

  /**
   * The row of a stay.
   *
   * @param id kalla_id
   * @param row the row's number, 0 or more; varies what does not matter
   */
  public ExportRow of(Stay stay, String id, int row) {
    Map<Column, String> texts = new EnumMap<>(Column.class);
    Person person = stay.person();
    texts.put(Column.KALLA_ID, id);
    texts.put(Column.PERSONID, personid(person));
    texts.put(Column.KON, kon(person.sex()));
    if (person.anonymous() || row % 5 == 4) {
      texts.put(Column.FODELSEDATUM, date(person.birth(), row));
    }
    texts.put(Column.JA_DATUM, date(stay.ja(), row));
    texts.put(Column.SLUTDATUM, date(stay.slut(), row));
    texts.put(Column.AVSLUTSORSAK, dialect.value(stay.outcome(), row));
    texts.put(Column.FORSORJNING_START, dialect.value(stay.livelihoodStart(), row));
    texts.put(Column.FORSORJNING_SLUT, dialect.value(stay.livelihoodEnd(), row + 1));
    texts.put(Column.HANDLINGSPLAN, stay.plan());
    texts.put(Column.NAMN, NAMES.get(row % NAMES.size()));
    texts.put(Column.TELEFON, String.format(Locale.ROOT, "070-17406%02d", 5 + row % 95));
    texts.put(Column.REMITTENT, REFERRERS.get(row % REFERRERS.size()));
    texts.put(Column.ANTECKNING, NOTES.get(row % NOTES.size()));
    return new ExportRow(texts, 0);
  }

  /** A date in the dialect's form. */
  public String date(@org.jspecify.annotations.Nullable LocalDate date, int row) {
    return dialect.dates().write(date, row);
  }

  /** The dialect's word for a sex, blank for the unknown. */
  public String kon(Sex sex) {
    return switch (sex) {
      case F -> dialect.woman();
      case M -> dialect.man();
      case UNKNOWN -> "";
    };
  }

  /** The person's number in the dialect's form, blank for an anonymous one. */
  public String personid(Person person) {
    String number = person.number();
    return number == null ? "" : dialect.persons().write(number, snapshot);
  }
}
