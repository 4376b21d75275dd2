package se.torgstat.jobs.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A förbund of three units in two areas, complete from 2024, so that a command takes a moment. */
public final class SmallForbund {
  private static final List<String> UNITS = List.of("ALFA", "BETA", "GAMMA");
  private static final LocalDate FIRST = LocalDate.of(2023, 9, 1);
  static final String HEADER = "kalla_id;personid;kon;fodelsedatum;ja_datum;slutdatum;avslutsorsak";

  private SmallForbund() {}

  /**
   * Writes the folder of data: the samples' code lists, units and a narrow table plan of its own.
   */
  public static void write(Path folder) {
    for (String same : List.of("codes", "rulesets")) {
      Office.copy(Office.SAMPLES.resolve(same), folder.resolve(same));
    }
    for (String same : List.of("forbund.yaml", "contracts/_codes.yaml", "contracts/_labels.yaml")) {
      Office.write(folder.resolve(same), read(Office.SAMPLES.resolve(same)));
    }
    Office.write(
        folder.resolve("protection.yaml"),
        read(Office.SAMPLES.resolve("protection.yaml")).replace("ALL_OF INSATSER", "ALL_OF WEST"));
    Office.write(
        folder.resolve("plan.yaml"),
        """
        version: small-1
        tables:
          participation_flow:
            - { unit: [unit, area, total], sex: [_T, each], age_band: [_T], measure: [opening, new, ended, ongoing] }
          exit_outcome:
            - { unit: [unit, area, total], sex: [_T], age_band: [_T], outcome: [_T, POSITIVE, OTHER] }
        """);
    area(folder, "EAST", 1);
    area(folder, "WEST", 2);
    for (int i = 0; i < UNITS.size(); i++) {
      unit(folder, UNITS.get(i), i < 2 ? "EAST" : "WEST", i + 1);
    }
  }

  /** Writes every unit's export; {@code more} rows of women beside the usual ones in ALFA's. */
  public static void exports(Path inbox, String snapshot, int more) {
    for (String unit : UNITS) {
      export(inbox, unit, snapshot, unit.equals("ALFA") ? more : 0);
    }
  }

  /** Writes one unit's export. */
  public static void export(Path inbox, String unit, String snapshot, int more) {
    LocalDate last = LocalDate.parse(snapshot).minusDays(1);
    Office.write(
        inbox.resolve(unit.toLowerCase(java.util.Locale.ROOT) + "_" + snapshot + ".csv"),
        String.join("\n", rows(unit, last, more)) + "\n");
  }

  private static List<String> rows(String unit, LocalDate last, int more) {
    List<String> rows = new ArrayList<>(List.of(HEADER));
    Random random = new Random(unit.hashCode());
    int number = 0;
    for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(3)) {
      rows.add(row(++number, random, day, last, number % 2 == 0 ? "K" : "M"));
    }
    for (int i = 0; i < more; i++) {
      rows.add(row(++number, random, LocalDate.of(2024, 2, 1), last, "K"));
    }
    return rows;
  }

  private static String row(int number, Random random, LocalDate ja, LocalDate last, String sex) {
    LocalDate slut = ja.plusDays(30 + random.nextInt(200));
    int outcome = random.nextInt(2);
    LocalDate born = LocalDate.of(1960 + random.nextInt(40), 1, 1);
    boolean ended = !slut.isAfter(last);
    return String.join(
        ";",
        "x" + number,
        "",
        sex,
        born.toString(),
        ja.toString(),
        ended ? slut.toString() : "",
        ended ? (outcome == 0 ? "ARBETE" : "FLYTT") : "");
  }

  private static void area(Path folder, String code, int sort) {
    Office.write(
        folder.resolve("areas/" + code + ".yaml"),
        """
        code: %s
        label_sv: %s
        label_en: %s
        sort: %d
        age_note: 18–64 år
        """
            .formatted(code, code, code, sort));
  }

  private static void unit(Path folder, String code, String area, int sort) {
    Office.write(
        folder.resolve("units/" + code + ".yaml"),
        """
        code: %s
        area: %s
        sort: %d
        label_sv: %s
        label_en: %s
        complete_from: 2024-01-01
        """
            .formatted(code, area, sort, code, code));
    Office.write(
        folder.resolve("contracts/" + code + ".yaml"),
        """
        unit: %s
        template: _codes.yaml
        file: %s_{yyyy-MM-dd}.csv
        charset: UTF-8
        delimiter: ";"
        dates: yyyy-MM-dd
        values:
          kon: { F: K, M: M }
        """
            .formatted(code, code.toLowerCase(java.util.Locale.ROOT)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
