package se.torgstat.generator.export;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static se.torgstat.generator.export.Column.*;
import static se.torgstat.generator.export.Dialect.Wording.CODES;
import static se.torgstat.generator.export.Dialect.Wording.LABELS;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The nine dialects of S2.2. */
public final class Dialects {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<String> NONE = List.of();

  private static final List<Column> CANONICAL =
      List.of(
          KALLA_ID,
          PERSONID,
          KON,
          FODELSEDATUM,
          JA_DATUM,
          SLUTDATUM,
          AVSLUTSORSAK,
          FORSORJNING_START,
          FORSORJNING_SLUT,
          HANDLINGSPLAN);

  private static final List<Column> REORDERED =
      List.of(
          NAMN,
          JA_DATUM,
          SLUTDATUM,
          KALLA_ID,
          KON,
          PERSONID,
          TELEFON,
          AVSLUTSORSAK,
          FORSORJNING_SLUT,
          FORSORJNING_START,
          HANDLINGSPLAN,
          FODELSEDATUM);

  /** All nine, in the order of S2.2. */
  public static final List<Dialect> ALL =
      List.of(
          new Dialect(
              "UNGDOMSTORGET",
              "'ungdomstorget_'uuuu-MM-dd'.csv'",
              UTF_8,
              true,
              ';',
              false,
              "\r\n",
              NONE,
              CODES,
              CANONICAL,
              DateForm.ISO,
              "K",
              "M",
              PersonForm.LONG_DASHED,
              CODES,
              0,
              false),
          new Dialect(
              "VUXENTORGET",
              "'vuxentorget_'uuuu-MM-dd'.csv'",
              WINDOWS_1252,
              false,
              ';',
              false,
              "\n",
              NONE,
              LABELS,
              and(REMITTENT),
              DateForm.ISO,
              "Kvinna",
              "Man",
              PersonForm.SHORT_DASHED,
              LABELS,
              0,
              false),
          new Dialect(
              "VANNAS",
              "'vannas_'uuuuMMdd'.csv'",
              UTF_8,
              false,
              ',',
              true,
              "\n",
              NONE,
              CODES,
              and(ANTECKNING),
              DateForm.BASIC,
              "2",
              "1",
              PersonForm.LONG_PLAIN,
              CODES,
              0,
              false),
          new Dialect(
              "NORDMALING",
              "'nordmaling_'uuuu-MM-dd'.csv'",
              WINDOWS_1252,
              false,
              ';',
              false,
              "\n",
              NONE,
              LABELS,
              and(REMITTENT),
              DateForm.SPOKEN,
              "K",
              "M",
              PersonForm.SHORT_PLAIN,
              LABELS,
              1,
              false),
          new Dialect(
              "VINDELN",
              "'vindeln_'uuuu-MM-dd'.txt'",
              UTF_16LE,
              true,
              '\t',
              false,
              "\r\n",
              NONE,
              LABELS,
              and(REMITTENT),
              DateForm.MIDNIGHT,
              "kvinna",
              "man",
              PersonForm.LONG_DASHED,
              LABELS,
              0,
              false),
          new Dialect(
              "ROBERTSFORS",
              "'robertsfors_'uuMMdd'.csv'",
              UTF_8,
              false,
              ';',
              false,
              "\n",
              List.of("sep=;"),
              CODES,
              CANONICAL,
              DateForm.SHORT,
              "K",
              "M",
              PersonForm.LONG_DASHED,
              CODES,
              0,
              false),
          new Dialect(
              "BJURHOLM",
              "'bjurholm_'uuuu-MM-dd'.csv'",
              UTF_8,
              true,
              ';',
              false,
              "\n",
              List.of("Samordningsteamet i Bjurholm, deltagare", "Uttag per %s", ""),
              LABELS,
              and(REMITTENT),
              DateForm.EXCEL_SERIAL,
              "K",
              "M",
              PersonForm.LONG_DASHED,
              LABELS,
              0,
              true),
          new Dialect(
              "KRAFT",
              "'kraft_'uuuu-MM-dd'.csv'",
              UTF_8,
              false,
              ';',
              false,
              "\n",
              NONE,
              CODES,
              CANONICAL,
              DateForm.ISO,
              "K",
              "M",
              PersonForm.LONG_DASHED,
              CODES,
              0,
              false),
          new Dialect(
              "ETABLERING",
              "'etablering_'uuuu-MM-dd'.csv'",
              UTF_8,
              false,
              ';',
              false,
              "\n",
              NONE,
              CODES,
              REORDERED,
              DateForm.WITH_TIME,
              "K",
              "M",
              PersonForm.LONG_DASHED,
              CODES,
              0,
              false));

  private Dialects() {}

  /** The dialect of a unit of S2.2. */
  public static Dialect of(String unit) {
    return ALL.stream().filter(dialect -> dialect.unit().equals(unit)).findFirst().orElseThrow();
  }

  private static List<Column> and(Column last) {
    List<Column> columns = new ArrayList<>(CANONICAL);
    columns.add(last);
    return List.copyOf(columns);
  }
}
