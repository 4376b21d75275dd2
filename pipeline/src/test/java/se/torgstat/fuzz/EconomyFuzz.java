package se.torgstat.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import se.torgstat.account.EconomyFile;
import se.torgstat.account.EconomyReader;
import se.torgstat.contract.EconomyLinesReader;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.reconcile.PrintedFile;
import se.torgstat.reconcile.PrintedReader;

/**
 * Any bytes as an economy file or as one of printed figures (S2.4, S2.5): a held file has no line,
 * one that is not held has at least one, and a finding says what is wrong.
 */
public final class EconomyFuzz {
  private static final Forbund UMEA = ForbundReader.read(Path.of("../input-samples/umearegionen"));
  private static final EconomyReader ECONOMY = new EconomyReader(EconomyLinesReader.read(UMEA));
  private static final PrintedReader PRINTED = new PrintedReader(UMEA);
  private static final String ECONOMY_HEADER =
      "rad;grupp;aktivitet;budget_period;utfall_period;differens_period;utfall_fg_ar;arsbudget;"
          + "prognos;differens_prognos\n";
  private static final String PRINTED_HEADER = "omrade;matt;kon;varde\n";

  private EconomyFuzz() {}

  /** Called first: the förbund's data is read before the time of an input is taken. */
  public static void fuzzerInitialize() {}

  /** What the fuzzer calls: the first byte says which reader, and whether a header goes before. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    boolean economy = (input[0] & 1) == 0;
    String header = (input[0] & 2) == 0 ? "" : economy ? ECONOMY_HEADER : PRINTED_HEADER;
    byte[] first = header.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(first, first.length + input.length - 1);
    System.arraycopy(input, 1, bytes, first.length, input.length - 1);
    if (economy) {
      judge(ECONOMY.read("ekonomi_2024-T1.csv", bytes));
    } else {
      judge(PRINTED.read("publicerat_2024-T1.csv", bytes));
    }
  }

  private static void judge(EconomyFile file) {
    boolean nothing = file.lines().isEmpty() && file.sums().isEmpty();
    if (file.isHeld() != nothing || (file.isHeld() && file.findings().isEmpty())) {
      throw new AssertionError("held with lines, without a finding, or not held and empty");
    }
  }

  private static void judge(PrintedFile file) {
    if (file.figures().stream().anyMatch(figure -> figure.value() < 0)) {
      throw new AssertionError("a printed figure below zero");
    }
  }
}
