package se.torgstat.generator.export;

/** Text that knows its physical lines: "CRLF, LF and CR each end a line" (S2.2). */
final class Page {
  private final StringBuilder text = new StringBuilder();
  private final String lineEnd;
  private int next = 1;

  Page(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  /** Adds a line, or several if it holds line breaks, and tells the number of the first. */
  int line(String content) {
    int first = next;
    String whole = content + lineEnd;
    text.append(whole);
    for (int i = 0; i < whole.length(); i++) {
      boolean pair =
          whole.charAt(i) == '\r' && i + 1 < whole.length() && whole.charAt(i + 1) == '\n';
      if (whole.charAt(i) == '\n' || (whole.charAt(i) == '\r' && !pair)) {
        next++;
      }
    }
    return first;
  }

  String text() {
    return text.toString();
  }
}
