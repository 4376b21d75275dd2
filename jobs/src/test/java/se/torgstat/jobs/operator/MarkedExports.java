package se.torgstat.jobs.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Exports of {@link SmallForbund} in which every value that P5 names can be recognised, in the
 * places that are read, in those that are not, and in those that fail.
 */
final class MarkedExports {
  /** Stands in every text that must not get out. */
  static final String WORD = "Zqx7";

  private static final String MORE = ";forsorjning_start;namn;telefon;anteckning";
  private static final String HEADER =
      "kalla_id;personid;kon;fodelsedatum;ja_datum;slutdatum;avslutsorsak" + MORE;

  private final Path inbox;
  private int people;

  MarkedExports(Path inbox) {
    this.inbox = inbox;
  }

  /** All units' exports, with bad rows in ALFA's. */
  void write(String snapshot, int more) throws IOException {
    SmallForbund.exports(inbox, snapshot, more);
    for (String unit : List.of("alfa", "beta", "gamma")) {
      Path file = inbox.resolve(unit + "_" + snapshot + ".csv");
      List<String> lines = new ArrayList<>(List.of(HEADER));
      Files.readAllLines(file).stream().skip(1).forEach(row -> lines.add(marked(row)));
      if (unit.equals("alfa")) {
        lines.addAll(badRows());
      }
      Files.writeString(file, String.join("\n", lines) + "\n");
    }
  }

  /** Files of BETA that are held, one a rule, and names that nobody should have given. */
  void writeHeld() throws IOException {
    String good = HEADER + "\n" + row("ok", number(false), "2024-01-31", "") + "\n";
    held("02", HEADER.replace("slutdatum", WORD) + "\n" + good);
    byte[] undecodable = good.replace("namn", "nam" + WORD).getBytes(UTF_8);
    undecodable[undecodable.length - 5] = (byte) 0xFF;
    Files.write(inbox.resolve("beta_2024-05-03.csv"), undecodable);
    held("04", good + "\"" + WORD + ";" + number(true) + ";\n" + good);
    held("05", good + WORD + ";" + number(false));
    held("06", row(WORD, number(true), "2024-01-31", "") + "\n");
    held("07", good + row("a", WORD, "x", "") + "\n" + row("b", WORD, WORD, "") + "\n");
    held("08", good + "\"" + (WORD + number(true)).repeat(100_000));
    held("09", good);
    Files.writeString(inbox.resolve("BETA_2024-05-09.CSV"), good + good);
    Files.writeString(inbox.resolve("deltagare " + number(true) + ".csv"), good);
    Files.writeString(inbox.resolve(number(false).replace("-", "") + ".xlsx"), "PK" + good);
    Files.writeString(inbox.resolve("." + number(false).substring(2) + ".csv"), good);
  }

  /** An economy folder in which exports lie by mistake. */
  void writeEconomy(Path folder) throws IOException {
    Files.createDirectories(folder);
    String row = row(WORD, number(true), "2024-01-31", "");
    for (String name :
        List.of(
            "ekonomi_2024-T1.csv",
            "publicerat_2024-T1.csv",
            "ekonomi_" + number(true) + ".csv",
            number(false) + ".txt")) {
      Files.writeString(folder.resolve(name), row + ";" + WORD + ";" + WORD + "\n" + row + "\n");
    }
    String amounts = ";-1;-1;0;;-1;-1;0\n";
    Files.writeString(
        folder.resolve("ekonomi_2023.csv"),
        "rad;grupp;aktivitet;budget_period;utfall_period;differens_period;utfall_fg_ar;arsbudget;"
            + "prognos;differens_prognos\nkostnad;verksamheter;Torget"
            + amounts
            + ("kostnad;verksamheter;" + number(true) + amounts)
            + ("kostnad;" + birthDate() + ";Torgen" + amounts)
            + ("kostnad;verksamheter;Nytt" + amounts.replace("-1;0\n", WORD + ";0\n"))
            + (WORD + ";verksamheter;" + number(false) + amounts));
    Files.writeString(
        folder.resolve("publicerat_2023-T3.csv"),
        "omrade;matt;kon;varde\nALFA;new;" + WORD + ";1\n" + WORD + ";new;F;" + number(true));
  }

  private void held(String day, String text) throws IOException {
    Files.writeString(inbox.resolve("beta_2024-05-" + day + ".csv"), text);
  }

  /** Every other row is somebody's with a number, the others have a birth date. */
  private String marked(String row) {
    String[] fields = row.split(";", -1);
    fields[0] = WORD + "-" + ++people;
    if (people % 2 == 0) {
      fields[1] = number(fields[2].equals("K"));
      fields[3] = "";
    } else {
      fields[3] = birthDate();
    }
    return String.join(";", fields) + rest("");
  }

  private List<String> badRows() {
    String woman = number(true);
    return List.of(
        row("1", woman, "2024-01-31", ""),
        row("1", woman, "2024-01-31", ""),
        row("", woman, "2024-01-31", "").replaceFirst(WORD + "-", ""),
        row("3", WORD, "2024-01-31", ""),
        row("4", woman.substring(0, 12) + (woman.charAt(12) == '0' ? 1 : 0), "2024-01-31", ""),
        row("5", withCheckDigit("19610300", 981), "2024-01-31", ""),
        row("6", woman, WORD + "-datum", ""),
        row("7", "", "2024-01-31", "").replace(";K;;", ";K;" + birthDate() + "x;"),
        row("8", woman, "2024-01-31", "1990-01-01;" + WORD),
        row("9", woman, "2024-01-31", "2024-02-28;" + WORD),
        row("10", woman, "2024-01-31", "").replace(";K;", ";" + WORD + ";"),
        row("11", woman, "2024-01-31", "") + ";" + WORD + ";" + woman,
        WORD + "-12;" + woman,
        // accepted: a livelihood that is none, a stray quote, a null character, a huge field
        row("13", woman, "2024-01-31", "").replace(rest(""), rest(WORD)),
        row("14", woman, "2024-01-31", "").replace("namn", "\"" + WORD + "\" \u0000namn"),
        row("15", woman, "2024-01-31", "").replace("namn", (WORD + woman).repeat(10_000)));
  }

  private String row(String id, String person, String ja, String end) {
    return WORD
        + "-"
        + id
        + ";"
        + person
        + ";K;;"
        + ja
        + ";"
        + (end.isEmpty() ? ";" : end)
        + rest("");
  }

  private static String rest(String livelihood) {
    return ";" + livelihood + ";" + WORD + " namn;070-" + WORD + ";" + WORD + " anteckning";
  }

  private String birthDate() {
    return "1961-03-" + day();
  }

  private String day() {
    return "%02d".formatted(people % 31 + 1);
  }

  private String number(boolean woman) {
    people++;
    return withCheckDigit("196103" + day(), 980 + people % 10 * 2 + (woman ? 0 : 1));
  }

  private static String withCheckDigit(String date, int serial) {
    String nine = date.substring(2) + serial;
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return date + "-" + serial + (10 - sum % 10) % 10;
  }
}
