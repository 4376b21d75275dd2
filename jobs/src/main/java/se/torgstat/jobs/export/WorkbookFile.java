package se.torgstat.jobs.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.torgstat.jobs.export.Dimension.Category;

/** All tables as one workbook: a sheet each, rows by the stub, columns by the last dimension. */
final class WorkbookFile {
  private static final int HEADER = 3;

  private WorkbookFile() {}

  static void write(List<Cube> cubes, Edition edition, OutputStream to) throws IOException {
    try (Workbook workbook = new Workbook(to, "torgstat", "1.0")) {
      for (Cube cube : cubes) {
        sheet(workbook.newWorksheet(cube.subject().title()), cube, edition);
      }
    }
  }

  private static void sheet(Worksheet sheet, Cube cube, Edition edition) {
    int stub = cube.stub().size();
    List<Category> columns = cube.heading().categories();
    sheet.value(0, 0, cube.subject().title() + ", " + edition.inWords());
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, Words.symbols(edition.isPreliminary()));
    for (int i = 0; i < stub; i++) {
      sheet.value(HEADER, i, cube.stub().get(i).label());
      sheet.width(i, 28);
    }
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(HEADER, stub + i, columns.get(i).label());
      sheet.width(stub + i, 18);
    }
    sheet.range(HEADER, 0, HEADER, stub + columns.size() - 1).style().bold().wrapText(true).set();
    sheet.freezePane(stub, HEADER + 1);
    int line = HEADER;
    for (List<Category> row : cube.rows()) {
      if (columns.stream().anyMatch(column -> cube.facts().containsKey(Cube.key(row, column)))) {
        line++;
        row(sheet, line, cube, edition, row);
      }
    }
  }

  private static void row(
      Worksheet sheet, int line, Cube cube, Edition edition, List<Category> row) {
    for (int i = 0; i < row.size(); i++) {
      sheet.value(line, i, row.get(i).label());
    }
    List<Category> columns = cube.heading().categories();
    for (int i = 0; i < columns.size(); i++) {
      int place = row.size() + i;
      Fact fact = cube.facts().get(Cube.key(row, columns.get(i)));
      BigDecimal value = fact == null ? null : fact.value();
      if (value != null) {
        sheet.value(line, place, value);
      } else {
        sheet.value(line, place, fact == null ? "." : fact.symbol());
        sheet.style(line, place).horizontalAlignment("right").set();
      }
      if (fact != null) {
        int at = line;
        edition.note(fact).ifPresent(note -> sheet.comment(at, place, note));
      }
    }
  }
}
