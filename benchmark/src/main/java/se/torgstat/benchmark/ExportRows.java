package se.torgstat.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Made-up rows in canonical form: several participations a person, moves from one unit to the next,
 * overlaps, returns, and one row in fifty that a rule rejects. Every person has a day of change, on
 * which much of what happens to the person begins or ends; that is where moves come from.
 */
public final class ExportRows {
  /** The day of all snapshots. */
  public static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);

  static final String HEADER =
      "kalla_id;personid;kon;fodelsedatum;ja_datum;slutdatum;avslutsorsak;forsorjning_start;"
          + "forsorjning_slut;handlingsplan\n";

  private static final int LAST = (int) SNAPSHOT.toEpochDay() - 1;
  private static final int FIRST = (int) LocalDate.of(2012, 1, 1).toEpochDay();
  private static final double ROWS_A_PERSON = 1.7;
  private static final List<String> OUTCOMES =
      List.of(
          "ARBETE ARBETE_SUBV STUDIER ARBETSSOKANDE RATT_ERSATTNING FORTSATT_REHAB ATER_ORDINARIE ATER_FORSORJNINGSSTOD SJUKDOM FORALDRALEDIG FLYTT ALDER AVLIDEN ATERTAGET_SAMTYCKE EGET_AVBROTT ANNAT"
              .split(" "));
  private static final List<String> LIVELIHOODS =
      List.of(
          "LON SJUKPENNING AKTIVITETSERSATTNING SJUKERSATTNING AKASSA AKTIVITETSSTOD ETABLERINGSERSATTNING FORSORJNINGSSTOD STUDIESTOD ANNAN INGEN_OFFENTLIG"
              .split(" "));

  private final SplittableRandom dice;
  private final String unit;
  private final int persons;
  private final double anonymous;
  private String lastId = "none";

  /**
   * @param allRows rows of all units, by which the number of persons goes
   * @param anonymous the share of rows without a personid
   */
  ExportRows(String unit, long allRows, double anonymous) {
    this.unit = unit;
    this.dice = new SplittableRandom(unit.hashCode());
    this.persons =
        (int) Math.min(TestPerson.MOST, Math.max(1, Math.round(allRows / ROWS_A_PERSON)));
    this.anonymous = anonymous;
  }

  /** The row of a number, with its line end. */
  String row(int number) {
    int index = dice.nextInt(persons);
    TestPerson person = TestPerson.of(index);
    int youngest = Math.max(FIRST, person.born() + 16 * 366);
    int oldest = Math.min(LAST, person.born() + 74 * 365);
    if (youngest >= oldest) {
      return row(number);
    }
    int change = youngest + Math.floorMod(index * 0x9E3779B1, oldest - youngest);
    int ja = dice.nextInt(4) == 0 ? change : youngest + dice.nextInt(oldest - youngest);
    int days = dice.nextInt(10) == 0 ? dice.nextInt(1500) : 60 + dice.nextInt(500);
    int slut = ja < change && dice.nextInt(3) == 0 ? change - dice.nextInt(3) : ja + days;
    slut = Math.max(slut, ja);
    boolean open = slut > LAST;
    boolean planned = open && dice.nextInt(40) == 0;
    Fields fields = new Fields();
    fields.id = unit + "-" + number;
    boolean named = dice.nextDouble() >= anonymous;
    fields.person = named ? person.number() : "";
    fields.born = named ? "" : day(person.born());
    fields.kon =
        dice.nextInt(1000) == 0 ? "" : person.female() ^ dice.nextInt(2000) == 0 ? "K" : "M";
    fields.ja = day(ja);
    fields.slut = !open ? day(slut) : planned ? day(LAST + 1 + dice.nextInt(90) + 1) : "";
    fields.outcome = open ? "" : OUTCOMES.get(dice.nextInt(dice.nextInt(OUTCOMES.size()) + 1));
    fields.start = livelihood();
    fields.end = open ? "" : livelihood();
    fields.plan = dice.nextInt(20) == 0 ? "" : dice.nextInt(5) == 0 ? "N" : "J";
    if (dice.nextInt(50) == 0) {
      spoil(fields, open);
    }
    lastId = fields.id;
    return fields.line();
  }

  private void spoil(Fields fields, boolean open) {
    switch (dice.nextInt(12)) {
      case 0 -> fields.id = "";
      case 1 -> fields.id = lastId;
      case 2 -> fields.person = "19800101";
      case 3 -> fields.person = "19800101-9800";
      case 4 -> fields.ja = "2023-02-30";
      case 5 -> fields.ja = "";
      case 6 -> fields.slut = "1991-01-01";
      case 7 -> fields.outcome = open ? "ARBETE" : "";
      case 8 -> fields.outcome = open ? "" : "OKAND";
      case 9 -> fields.kon = "X";
      case 10 -> fields.outcome = "FELREGISTRERING";
      default -> fields.more = ";";
    }
  }

  private String livelihood() {
    String one = LIVELIHOODS.get(dice.nextInt(LIVELIHOODS.size()));
    return switch (dice.nextInt(50)) {
      case 0 -> "";
      case 1 -> one + "|LON";
      default -> one;
    };
  }

  private static String day(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** A row before it is spoilt. */
  private static final class Fields {
    private String id = "";
    private String person = "";
    private String kon = "";
    private String born = "";
    private String ja = "";
    private String slut = "";
    private String outcome = "";
    private String start = "";
    private String end = "";
    private String plan = "";
    private String more = "";

    String line() {
      return String.join(";", id, person, kon, born, ja, slut, outcome, start, end, plan)
          + more
          + "\n";
    }
  }
}
