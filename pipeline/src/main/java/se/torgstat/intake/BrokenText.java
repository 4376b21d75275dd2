package se.torgstat.intake;

import java.io.IOException;

/** Stops the parser where the text of a file cannot go on (F003, F005); holds no value. */
final class BrokenText extends IOException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final String detail;

  BrokenText(Rule rule, String detail) {
    super(rule.meaning());
    this.rule = rule;
    this.detail = detail;
  }

  ReadExport.Held held() {
    return new ReadExport.Held(rule, detail);
  }
}
