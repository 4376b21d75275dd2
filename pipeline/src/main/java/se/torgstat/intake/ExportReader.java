package se.torgstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.SourceContract;
import se.torgstat.contract.Spelling;

/**
 * Reads one export through Commons CSV (S2, S3). It keeps nothing between files, so that several
 * threads may read side by side; a file needs no more than 32 bytes a row (S14 P6).
 *
 * <p>Nothing that stands in a file gets out of here but the accepted rows in compact form: not by
 * an exception either, the parser's own being dropped (S4.1, S14 P5). Of rejections and of
 * warnings, the first hundred thousand each are listed; their counts are exact.
 *
 * <p>A first line {@code sep=…} is skipped in any file; the delimiter is the contract's all the
 * same.
 */
public final class ExportReader {
  private final Forbund forbund;
  private final CsvParser parser;

  /** A reader of the exports of a förbund's units. */
  public ExportReader(Forbund forbund) {
    this(forbund, new CommonsCsv());
  }

  /** A reader through another library than Commons CSV. */
  public ExportReader(Forbund forbund, CsvParser parser) {
    this.forbund = forbund;
    this.parser = parser;
  }

  /**
   * Reads a file of the inbox.
   *
   * @throws UnreadableExport where the disk or the network fails
   */
  public ReadExport read(InboxFile file) {
    return read(file, false);
  }

  /**
   * Reads a file of the inbox.
   *
   * @param onTwoCores whether a second thread judges its rows while the next are cut
   * @throws UnreadableExport where the disk or the network fails
   */
  public ReadExport read(InboxFile file, boolean onTwoCores) {
    try (InputStream bytes = Files.newInputStream(file.path())) {
      return read(file.contract(), file.snapshotDate(), bytes, onTwoCores);
    } catch (IOException | UnreadableExport e) {
      throw new UnreadableExport(
          "the export "
              + file.name()
              + " cannot be read; check that it is there, its permissions and its disk");
    }
  }

  /**
   * Reads the bytes of a file.
   *
   * <p>A file that a rule of S3.2 holds has no participations; its rows are accounted for as far as
   * they were read (S3.3).
   *
   * @param snapshotDate the date in the file's name; it decides the century of ten-digit numbers
   * @throws UnreadableExport where the bytes end in an error
   */
  public ReadExport read(SourceContract contract, LocalDate snapshotDate, InputStream bytes) {
    return read(contract, snapshotDate, bytes, false);
  }

  ReadExport read(
      SourceContract contract, LocalDate snapshotDate, InputStream bytes, boolean onTwoCores) {
    RowAccount account = new RowAccount(forbund, contract, snapshotDate);
    try {
      ExportText text = new ExportText(bytes, contract.charset());
      if (onTwoCores) {
        readAside(contract, account, text);
      } else {
        readRecords(contract, account::record, text);
      }
      account.end(text.endedWithALineEnd());
      return account.closed();
    } catch (BrokenText e) {
      return account.held(e.held());
    } catch (IOException e) {
      throw new UnreadableExport("an export cannot be read");
    }
  }

  /** What was cut before the text broke is judged first, as it is by one thread. */
  private void readAside(SourceContract contract, RowAccount account, ExportText text)
      throws IOException {
    try (Batches batches = new Batches(account::record)) {
      try {
        readRecords(contract, batches::add, text);
      } finally {
        batches.finish();
      }
    }
  }

  private void readRecords(SourceContract contract, Batches.Judge judge, ExportText text)
      throws IOException {
    long preamble = skipPreamble(contract, text);
    try {
      parser.parse(
          text,
          contract.delimiter(),
          contract.quote(),
          (fields, linesBefore) -> {
            judge.record(fields, preamble + linesBefore + 1);
            text.recordEnded();
          });
    } catch (CsvParser.Unclosed e) {
      throw new BrokenText(Rule.F005, "an unclosed quote");
    }
  }

  private static long skipPreamble(SourceContract contract, ExportText text) throws IOException {
    long lines = 0;
    if (text.startsWith("sep=") || text.startsWith("\"sep=")) {
      text.line();
      lines++;
    }
    int left = contract.preambleLines();
    while (left > 0) {
      String line = text.line();
      if (line == null) {
        return lines;
      }
      lines++;
      left -= Spelling.isBlank(line.replace(contract.delimiter(), ' ')) ? 0 : 1;
    }
    return lines;
  }
}
