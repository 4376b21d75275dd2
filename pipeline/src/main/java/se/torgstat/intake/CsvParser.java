package se.torgstat.intake;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The seam to the library that cuts text into records; Commons CSV, unless a benchmark asks. */
public interface CsvParser {

  /**
   * Cuts a text into records and hands over every one, those of blank lines too. A stray quote is
   * part of its field.
   *
   * @param quote null where the contract rules out quoted fields
   * @throws Unclosed where the text ends within quotes
   * @throws IOException what the text or the receiver of the records throws
   */
  void parse(Reader text, char delimiter, @Nullable Character quote, Records records)
      throws IOException;

  /** Receives the records. */
  interface Records {
    /**
     * The next record.
     *
     * @param fields the receiver's own from now on
     * @param linesBefore how many lines of the text precede it
     */
    void next(String[] fields, long linesBefore) throws IOException;
  }

  /** The text ended within quotes. */
  final class Unclosed extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says nothing of what stood there. */
    public Unclosed() {
      super("an unclosed quote");
    }
  }
}
