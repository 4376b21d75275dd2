package se.torgstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an export, on their way to the parser: decoded strictly (F003), without a byte
 * order mark, and never more of one record than {@link #LONGEST_RECORD}, so that an unclosed quote
 * does not draw a whole file into memory (F005, S14 P4).
 */
final class ExportText extends Reader {
  /** Longer than any row, quoted notes with line breaks included. */
  static final int LONGEST_RECORD = 1 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int END = -1;

  private final Charset charset;
  private final Reader decoded;
  private final char[] buffer = new char[1 << 13];
  private int from;
  private int to;
  private int last = END;
  private long handedOver;
  private long recordBegan;

  ExportText(InputStream bytes, Charset charset) throws IOException {
    this.charset = charset;
    decoded =
        new InputStreamReader(
            bytes,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    while (peek() == BYTE_ORDER_MARK) {
      from++;
    }
  }

  /** The next physical line without its end, or null at the end: for what precedes the header. */
  @Nullable String line() throws IOException {
    if (peek() == END) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    while (peek() != END) {
      char c = buffer[from++];
      last = c;
      if (c == '\r' && peek() == '\n') {
        last = buffer[from++];
      }
      if (c == '\r' || c == '\n') {
        break;
      }
      line.append(c);
      if (line.length() > LONGEST_RECORD) {
        throw new BrokenText(Rule.F005, "a line before the header does not end");
      }
    }
    return line.toString();
  }

  /** Whether the next line begins so; nothing is read past. */
  boolean startsWith(String beginning) throws IOException {
    while (to - from < beginning.length()) {
      int before = to - from;
      fill();
      if (to - from == before) {
        return false;
      }
    }
    return String.valueOf(buffer, from, beginning.length()).equals(beginning);
  }

  /** A record ended here: the next may be as long again. */
  void recordEnded() {
    recordBegan = handedOver;
  }

  /** At the end of the file: whether its last line had an end. */
  boolean endedWithALineEnd() {
    return last == '\r' || last == '\n';
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (peek() == END) {
      return END;
    }
    if (handedOver - recordBegan > LONGEST_RECORD) {
      throw new BrokenText(Rule.F005, "a record does not end");
    }
    int count = Math.min(length, to - from);
    System.arraycopy(buffer, from, target, offset, count);
    from += count;
    handedOver += count;
    last = target[offset + count - 1];
    return count;
  }

  private int peek() throws IOException {
    if (from == to) {
      fill();
    }
    return from == to ? END : buffer[from];
  }

  /** Reads on behind what is still to be handed over. */
  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    try {
      to += Math.max(0, decoded.read(buffer, to, buffer.length - to));
    } catch (CharacterCodingException e) {
      throw new BrokenText(Rule.F003, "bytes that are not " + charset.name());
    } catch (IOException e) {
      throw new UnreadableExport("its bytes end in a read error");
    }
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }
}
