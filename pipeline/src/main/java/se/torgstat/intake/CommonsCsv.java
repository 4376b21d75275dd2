package se.torgstat.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Commons CSV. Every line is a record, also a blank one, so that line numbers are right. */
final class CommonsCsv implements CsvParser {

  @Override
  public void parse(Reader text, char delimiter, @Nullable Character quote, Records records)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setQuote(quote)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(false)
            .get();
    try (CSVParser parser = format.parse(text)) {
      Iterator<CSVRecord> all = parser.iterator();
      long linesBefore = 0;
      while (all.hasNext()) {
        records.next(all.next().values(), linesBefore);
        linesBefore = parser.getCurrentLineNumber();
      }
    } catch (UncheckedIOException e) {
      // the parser's own complaint is that the text ended within quotes
      throw e.getCause() instanceof BrokenText broken ? broken : new Unclosed();
    }
  }
}
