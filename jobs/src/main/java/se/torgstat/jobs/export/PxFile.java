package se.torgstat.jobs.export;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Dimension.Category;

/**
 * A table as PX for PxWeb (AXIS-VERSION 2013). The whole cross of categories is written, as the
 * form asks for: what the table plan leaves out is {@code "."}.
 */
final class PxFile {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyyMMdd HH:mm", Locale.ROOT);
  private static final int LONGEST = 200;

  private final Cube cube;
  private final Edition edition;
  private final StringBuilder text = new StringBuilder();

  private PxFile(Cube cube, Edition edition) {
    this.cube = cube;
    this.edition = edition;
  }

  /** The file's text, to be written as UTF-8. */
  static String of(Cube cube, Edition edition) {
    return new PxFile(cube, edition).write();
  }

  private String write() {
    Subject subject = cube.subject();
    line("CHARSET", quoted("ANSI"));
    line("AXIS-VERSION", quoted("2013"));
    line("CODEPAGE", quoted("utf-8"));
    line("LANGUAGE", quoted("sv"));
    line("CREATION-DATE", quoted(WHEN.format(edition.publishedAt())));
    line("DECIMALS", "0");
    line("SHOWDECIMALS", "0");
    line("MATRIX", quoted(subject.tableName()));
    line("SUBJECT-CODE", quoted("SF"));
    line("SUBJECT-AREA", quoted("Samordningsförbund"));
    line("TITLE", quoted(subject.title() + ", " + edition.inWords() + " efter " + by()));
    line("CONTENTS", quoted(subject.title()));
    line("UNITS", quoted(subject.measuredIn()));
    line("STUB", list(cube.stub().stream().map(Dimension::label)));
    line("HEADING", list(Stream.of("Period", cube.heading().label())));
    variables("VALUES", Category::label);
    variables("CODES", Category::code);
    line("LAST-UPDATED", quoted(WHEN.format(edition.publishedAt())));
    line("NOTE", quoted(Words.symbols(edition.isPreliminary())));
    notes();
    data();
    return text.toString();
  }

  private String by() {
    return cube.dimensions().stream()
        .map(dimension -> dimension.label().toLowerCase(Locale.forLanguageTag("sv")))
        .collect(Collectors.joining(", "));
  }

  private void variables(String keyword, Function<Category, String> word) {
    for (Dimension dimension : cube.stub()) {
      line(of(keyword, dimension.label()), list(dimension.categories().stream().map(word)));
    }
    line(of(keyword, "Period"), quoted(edition.period()));
    Dimension last = cube.heading();
    line(of(keyword, last.label()), list(last.categories().stream().map(word)));
  }

  /**
   * A figure that is revised, or of an earlier revision, says so at its cell; the place is given in
   * the order of the variables.
   */
  private void notes() {
    for (List<Category> row : cube.rows()) {
      for (Category column : cube.heading().categories()) {
        Fact fact = cube.facts().get(Cube.key(row, column));
        if (fact != null) {
          edition.note(fact).ifPresent(note -> note(row, column, note));
        }
      }
    }
  }

  private void note(List<Category> row, Category column, String note) {
    List<String> place = new ArrayList<>(row.stream().map(Category::code).toList());
    place.add(edition.period());
    place.add(column.code());
    String places = place.stream().map(PxFile::quotedShort).collect(Collectors.joining(","));
    line("CELLNOTE(" + places + ")", quoted(note));
  }

  private void data() {
    text.append("DATA=\r\n");
    for (List<Category> row : cube.rows()) {
      for (Category column : cube.heading().categories()) {
        text.append(cell(cube.facts().get(Cube.key(row, column)))).append(' ');
      }
      text.append("\r\n");
    }
    text.append(";\r\n");
  }

  private static String cell(@Nullable Fact fact) {
    if (fact == null) {
      return quotedShort(".");
    }
    BigDecimal value = fact.value();
    return value == null ? quotedShort(fact.symbol()) : value.toPlainString();
  }

  private void line(String keyword, String value) {
    text.append(keyword).append('=').append(value).append(";\r\n");
  }

  private static String of(String keyword, String variable) {
    return keyword + "(" + quotedShort(variable) + ")";
  }

  private static String list(Stream<String> words) {
    return words.map(PxFile::quotedShort).collect(Collectors.joining(",\r\n"));
  }

  /** A text within quotation marks cannot hold one. */
  private static String quotedShort(String words) {
    return '"' + words.replace('"', '\'') + '"';
  }

  /** A line is no longer than 256: a longer text goes on within quotation marks of its own. */
  private static String quoted(String words) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < Math.max(1, words.length()); from += LONGEST) {
      parts.add(quotedShort(words.substring(from, Math.min(words.length(), from + LONGEST))));
    }
    return String.join("\r\n", parts);
  }
}
