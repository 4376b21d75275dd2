package se.torgstat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.torgstat.contract.Area;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.Unit;
import se.torgstat.period.Period;

/**
 * What the rivals' SQL has to know of a made inbox. Groups are numbered: units by code, then areas,
 * then the total; tertials from 1, the first with figures.
 */
final class RivalSql {
  private static final LocalDate FIRST_DAY = Period.parse("2022-T1").start();

  private final Forbund forbund;
  private final Path exports;
  private final List<String> units;

  RivalSql(Path folder) {
    this.forbund = ForbundReader.read(folder.resolve("forbund"));
    this.exports = folder.resolve("exports").toAbsolutePath();
    this.units = forbund.units().stream().map(Unit::code).sorted().toList();
  }

  /** The units' exports by the units' numbers; where a unit has none, the path leads nowhere. */
  List<Path> files() {
    return units.stream().map(unit -> exports.resolve(MadeInbox.fileName(unit))).toList();
  }

  /** SQL for the group of a row at each of the three levels. */
  List<String> levels() {
    return List.of("unit", areaOfUnit(), String.valueOf(units.size() + forbund.areas().size()));
  }

  /** The groups' codes in SQL, by their numbers. */
  List<String> groups() {
    List<String> codes = new ArrayList<>(units);
    codes.addAll(areas());
    codes.add("_T");
    return codes.stream().map(code -> "'" + code + "'").toList();
  }

  /** Every period with a figure: {@code 'code', first tertial, tertial after}. */
  List<String> periods() {
    return Period.startingBetween(FIRST_DAY, ExportRows.SNAPSHOT.minusDays(1)).stream()
        .map(
            period ->
                "'%s', %d, %d"
                    .formatted(
                        period.code(),
                        tertial(period.start()),
                        Math.min(tertial(period.dayAfter()), tertial(ExportRows.SNAPSHOT))))
        .toList();
  }

  /** A script's text; what stands between two marks is repeated once for each of the texts. */
  static String repeated(String script, String mark, Stream<Function<String, String>> texts) {
    Matcher part =
        Pattern.compile("-- \\{" + mark + "}\n(.*)-- \\{" + mark + "}\n", Pattern.DOTALL)
            .matcher(script);
    return part.replaceFirst(
        found ->
            Matcher.quoteReplacement(
                texts.map(text -> text.apply(found.group(1))).collect(Collectors.joining())));
  }

  /** A script's statements, one after the other. */
  static List<String> statements(String script) {
    return List.of(script.strip().split(";(\n|$)", 0));
  }

  /** A script beside this class. */
  static String script(String name) throws IOException {
    try (InputStream sql = RivalSql.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String areaOfUnit() {
    return forbund.units().stream()
        .map(
            unit ->
                "WHEN %d THEN %d"
                    .formatted(
                        units.indexOf(unit.code()), units.size() + areas().indexOf(unit.area())))
        .collect(Collectors.joining(" ", "CASE unit ", " END"));
  }

  private List<String> areas() {
    return forbund.areas().stream().map(Area::code).toList();
  }

  private static int tertial(LocalDate day) {
    return (day.getYear() - FIRST_DAY.getYear()) * 3 + (day.getMonthValue() - 1) / 4 + 1;
  }

  /** {@code (0, a), (1, b)}. */
  static String numbered(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> "(" + i + ", " + texts.get(i) + ")")
        .collect(Collectors.joining(", "));
  }
}
