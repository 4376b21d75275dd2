package se.torgstat.jobs.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;

/** What is wrong with the database is told by numbers, never by a driver's words (S14 P3, P5). */
class DatabaseFaultTest {

  @ParameterizedTest
  @CsvSource({
    "1045, 28000, LOGIN",
    "1049, 42000, SCHEMA",
    "1142, 42000, RIGHT",
    "1290, HY000, READ_ONLY",
    "1114, HY000, FULL",
    "1205, HY000, HELD",
    "1213, 40001, HELD",
    "1153, 08S01, PACKET",
    "1040, 08004, CROWDED",
    "1146, 42S02, TABLES",
    "0, 08000, AWAY",
    "0, , AWAY",
    "1062, 23000, OTHER"
  })
  void isToldByItsNumber(int code, String state, DatabaseFault fault) {
    SQLException driver = new SQLException("'19610317-9802'", state, code);
    assertThat(DatabaseFault.of(new DataIntegrityViolationException("x", driver))).contains(fault);
  }

  @Test
  void theMoreExactOfAChainSpeaks() {
    SQLException refused = new SQLException("no", "28000", 1045);
    SQLException pool = new SQLTransientConnectionException("timed out", null, 0, refused);
    assertThat(DatabaseFault.of(pool)).contains(DatabaseFault.LOGIN);
    SQLException away = new SQLException("no", "08000", -1, new UnknownHostException("x"));
    assertThat(DatabaseFault.of(away)).contains(DatabaseFault.UNKNOWN_HOST);
  }

  @Test
  void whatIsNoFaultOfTheDatabaseIsNone() {
    assertThat(DatabaseFault.of(new IllegalStateException(new UnknownHostException()))).isEmpty();
    assertThat(DatabaseFault.of(null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceSaysWhatIsWrongAndWhatToDo(DatabaseFault fault) {
    for (String sentence : new String[] {fault.sentence(), fault.sentenceInARun()}) {
      assertThat(sentence).matches("[A-Z][^;.]*[^;]*; .* command again\\.").doesNotContain("  ");
    }
  }
}
