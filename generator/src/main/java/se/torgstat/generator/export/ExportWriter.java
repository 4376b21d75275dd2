package se.torgstat.generator.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.torgstat.generator.history.Stay;

/**
 * Writes a unit's participations as its export of a snapshot date (S2.2).
 *
 * <pre>{@code
 * Export export = new ExportWriter(Dialects.of("VANNAS"), LocalDate.of(2024, 5, 1)).ofStays(stays);
 * Files.write(inbox.resolve(export.fileName()), export.bytes());
 * }</pre>
 */
public final class ExportWriter {
  private final Dialect dialect;
  private final LocalDate snapshot;

  public ExportWriter(Dialect dialect, LocalDate snapshot) {
    this.dialect = dialect;
    this.snapshot = snapshot;
  }

  /** The export of stays, one row each in the order given, numbered from 1 in kalla_id. */
  public Export ofStays(List<Stay> stays) {
    RowForm form = new RowForm(dialect, snapshot);
    List<ExportRow> rows = new ArrayList<>(stays.size());
    for (Stay stay : stays) {
      rows.add(form.of(stay, id(rows.size() + 1), rows.size()));
    }
    return ofRows(rows);
  }

  /** The export of rows as they are, broken ones included. */
  public Export ofRows(List<ExportRow> rows) {
    Page page = new Page(dialect.lineEnd());
    dialect.preamble().forEach(text -> page.line(text.replace("%s", snapshot.toString())));
    page.line(joined(dialect.columns().stream().map(dialect::header).toList()));
    List<Integer> lines = new ArrayList<>(rows.size());
    for (ExportRow row : rows) {
      lines.add(page.line(joined(fields(row))));
      for (int blank = 0; blank < dialect.between(); blank++) {
        page.line("");
      }
    }
    if (dialect.footer()) {
      long written = rows.stream().filter(row -> !row.texts().isEmpty()).count();
      page.line("Summa" + dialect.delimiter() + written + " rader");
    }
    String text = (dialect.byteOrderMark() ? "\ufeff" : "") + page.text();
    return new Export(
        dialect.unit(),
        dialect.fileNameAt(snapshot),
        text.getBytes(dialect.charset()),
        List.copyOf(lines));
  }

  /** The unit's own id of its n-th row. */
  public String id(int n) {
    return String.format(Locale.ROOT, "%s-%05d", dialect.unit().substring(0, 2), n);
  }

  private List<String> fields(ExportRow row) {
    List<String> fields = new ArrayList<>();
    dialect.columns().forEach(column -> fields.add(row.text(column)));
    for (int more = 0; more < row.extra(); more++) {
      fields.add("extra");
    }
    return row.extra() < 0 ? fields.subList(0, fields.size() + row.extra()) : fields;
  }

  private String joined(List<String> fields) {
    return fields.stream()
        .map(this::quoted)
        .collect(Collectors.joining(String.valueOf(dialect.delimiter())));
  }

  private String quoted(String field) {
    boolean needed =
        dialect.quoteAll()
            || field.indexOf(dialect.delimiter()) >= 0
            || field.indexOf('"') >= 0
            || field.indexOf('\n') >= 0
            || field.indexOf('\r') >= 0;
    return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
