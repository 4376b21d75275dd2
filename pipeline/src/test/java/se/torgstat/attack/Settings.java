package se.torgstat.attack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.torgstat.contract.TablePlan;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.generator.history.Shape;
import se.torgstat.period.Period;

/** What {@link AttackForbund} is asked for: {@code name=value …}. */
final class Settings {
  private static final String A_YEAR = "2024-T1,2024-T2,2024-D2,2024-T3,2024";
  private static final String SAMPLES =
      "2022-T1,2022-T2,2022-D2,2022-T3,2022,2023-T1,2023-T2,2023-D2,2023-T3,2023,2024-T1";

  private final Map<String, String> settings = new HashMap<>();

  Settings(String line) {
    for (String word : line.trim().split("\\s+")) {
      String[] halves = word.split("=", 2);
      if (halves.length == 2) {
        settings.put(halves[0], halves[1]);
      }
    }
  }

  String text(String name, String otherwise) {
    return settings.getOrDefault(name, otherwise);
  }

  boolean is(String name) {
    return Boolean.parseBoolean(text(name, "false"));
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, "" + otherwise));
  }

  List<String> shapes() {
    return List.of(text("shape", "umea").split(","));
  }

  List<Period> periods(String shape) {
    String periods = text("periods", shape.equals("samples") ? SAMPLES : A_YEAR);
    return List.of(periods.split(",")).stream().map(Period::parse).toList();
  }

  Options options() {
    return Options.FULL
        .withCrosses(Boolean.parseBoolean(text("crosses", "true")))
        .with(Options.Exemption.valueOf(text("exempt", "BLOCK")));
  }

  private TablePlan plan() {
    String without = text("without", "");
    return without.isEmpty()
        ? Samples.PLAN
        : Narrowed.of(Samples.PLAN, List.of(without.split(",")));
  }

  /** A made-up förbund over time. */
  History history(String shape) {
    double late = Double.parseDouble(text("late", "0"));
    return Samples.history(made(shape), number("seed", 1), late, plan());
  }

  /** The exact figures of the periods of a shape, one after the other as they are closed. */
  Function<Period, ExactTables> source(String shape) {
    if (shape.equals("samples")) {
      Counter samples = Samples.exports(plan());
      return period -> samples.count(period, Set.of());
    }
    History history = history(shape);
    // a half-report or year that closes some weeks after its last tertial sees later exports
    int lag = number("lag", text("late", "0").equals("0") ? 9 : 30);
    return period ->
        history.count(period, period.dayAfter().plusDays(period.isTertial() ? 9 : lag));
  }

  /** A period as it is counted when another one closes. */
  Function<Period, Optional<ExactTables>> seenAt(Period closing, String shape) {
    if (shape.equals("samples")) {
      return period -> Optional.of(source(shape).apply(period));
    }
    History history = history(shape);
    return period -> Optional.of(history.count(period, closing.dayAfter().plusDays(9)));
  }

  private Shape made(String shape) {
    LocalDate last = LocalDate.parse(text("until", "2025-06-01"));
    Shape umea = Shape.likeUmea(last);
    Shape made =
        switch (shape) {
          case "umea" -> umea;
          case "ten" -> umea.scaled(10);
          case "third" -> umea.scaled(1.0 / 3);
          case "tiny" -> Shape.tiny(last);
          case "three" -> umea.withAtMost(3, "BJURHOLM");
          case "noexit" -> umea.withoutExits(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30));
          case "wild" -> umea.with(Shape.Habits.WILD);
          default -> throw new IllegalArgumentException("no shape " + shape);
        };
    return made.scaled(Double.parseDouble(text("scale", "1")));
  }
}
