package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** {@code --verbose} prints kinds, numbers and places, and no word but our own (S14 P5). */
class TraceTest {
  private static final String VALUE = "19610317-9802";

  @Test
  void noWordOfADriverIsPrinted() {
    SQLException driver =
        new SQLException("Duplicate entry '" + VALUE + "' for key 'x'", "23000", 1062);
    driver.setNextException(new SQLException(VALUE));
    DuplicateKeyException spring = new DuplicateKeyException("SQL [" + VALUE + "]", driver);
    spring.addSuppressed(new NumberFormatException(VALUE));
    Refusal own = new Refusal(ExitStatus.NOTHING_PUBLISHED, "Our own words; do this.", spring);
    StringWriter printed = new StringWriter();
    Errors.tell(own, new PrintWriter(printed, true), true);
    assertThat(printed.toString())
        .startsWith("torgstat: Our own words; do this.\n")
        .contains("error 1062, state 23000", "DuplicateKeyException", "NumberFormatException")
        .contains("\tat se.torgstat.jobs.operator.TraceTest.noWordOfADriverIsPrinted")
        .doesNotContain(VALUE, "Duplicate entry");
  }

  @Test
  void aCircleOfCausesEnds() {
    IllegalStateException one = new IllegalStateException("one");
    IllegalStateException two = new IllegalStateException("two", one);
    one.addSuppressed(two);
    StringWriter printed = new StringWriter();
    Trace.print(two, new PrintWriter(printed, true));
    assertThat(printed.toString()).doesNotContain("one", "two");
  }
}
