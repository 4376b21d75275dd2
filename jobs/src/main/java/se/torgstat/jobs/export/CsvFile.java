package se.torgstat.jobs.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.torgstat.jobs.export.Dimension.Category;

/** A table as CSV, one row per figure: codes and labels, the figure, its status. */
final class CsvFile {
  private CsvFile() {}

  /**
   * The file's text.
   *
   * @param plain commas, decimal points, nothing where there is no figure; else as Excel in Swedish
   *     opens it by a double click: a byte order mark, semicolons, decimal commas, {@code ..}
   */
  static String of(Cube cube, Edition edition, boolean plain) throws IOException {
    StringBuilder text = new StringBuilder(plain ? "" : "\uFEFF");
    CSVFormat form = CSVFormat.RFC4180.builder().setDelimiter(plain ? ',' : ';').get();
    try (CSVPrinter printer = new CSVPrinter(text, form)) {
      printer.printRecord(header(cube));
      for (List<Category> row : cube.rows()) {
        for (Category column : cube.heading().categories()) {
          Fact fact = cube.facts().get(Cube.key(row, column));
          if (fact != null) {
            printer.printRecord(line(edition, row, column, fact, plain));
          }
        }
      }
    }
    return text.toString();
  }

  private static List<String> header(Cube cube) {
    List<String> header = new ArrayList<>(List.of("period", "revision"));
    for (Dimension dimension : cube.dimensions()) {
      header.add(dimension.code());
      header.add(dimension.code() + "_label");
    }
    header.addAll(List.of("value", "obs_status", "conf_status", "as_of_revision"));
    return header;
  }

  private static List<String> line(
      Edition edition, List<Category> row, Category column, Fact fact, boolean plain) {
    List<String> line =
        new ArrayList<>(List.of(edition.period(), String.valueOf(edition.revision())));
    List<Category> all = new ArrayList<>(row);
    all.add(column);
    for (Category category : all) {
      line.add(plain ? category.code() : noFormula(category.code()));
      line.add(plain ? category.label() : noFormula(category.label()));
    }
    line.add(value(fact, plain));
    line.add(fact.obsStatus());
    line.add(fact.confStatus());
    line.add(String.valueOf(fact.asOfRevision()));
    return line;
  }

  /** Excel takes a text that begins like a formula for one; after an apostrophe it does not. */
  private static String noFormula(String text) {
    return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
  }

  private static String value(Fact fact, boolean plain) {
    BigDecimal value = fact.value();
    if (value == null) {
      return plain ? "" : fact.symbol();
    }
    return plain ? value.toPlainString() : value.toPlainString().replace('.', ',');
  }
}
