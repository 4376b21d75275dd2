package se.torgstat.generator.export;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How one unit's system writes its export (a line of S2.2's table).
 *
 * @param unit the unit's code
 * @param fileName a date pattern that gives the file's name for a snapshot date
 * @param charset its charset
 * @param byteOrderMark whether the file begins with U+FEFF
 * @param delimiter between fields
 * @param quoteAll whether every field is quoted; otherwise only those that need it
 * @param lineEnd after every line
 * @param preamble lines before the header; {@code %s} stands for the snapshot date
 * @param headers whether the columns have the labels of VUXENTORGET or their canonical names
 * @param columns in the file's order
 * @param dates how dates are written
 * @param woman the value of kon
 * @param man the value of kon
 * @param persons how personid is written
 * @param values labels or codes of outcomes and livelihoods
 * @param between blank lines after every row
 * @param footer whether the last line is {@code Summa;...}
 */
public record Dialect(
    String unit,
    String fileName,
    Charset charset,
    boolean byteOrderMark,
    char delimiter,
    boolean quoteAll,
    String lineEnd,
    List<String> preamble,
    Wording headers,
    List<Column> columns,
    DateForm dates,
    String woman,
    String man,
    PersonForm persons,
    Wording values,
    int between,
    boolean footer) {

  /** Swedish labels or the canonical codes. */
  public enum Wording {
    LABELS,
    CODES
  }

  /** The name of the export of a snapshot date. */
  public String fileNameAt(LocalDate snapshot) {
    return DateTimeFormatter.ofPattern(fileName, Locale.ROOT).format(snapshot);
  }

  String header(Column column) {
    return headers == Wording.LABELS ? column.label() : column.canonical();
  }

  String value(String codes, int row) {
    return values == Wording.LABELS ? Labels.write(codes, row) : codes;
  }
}
