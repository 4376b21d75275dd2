package se.torgstat.jobs.exit;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the database, the more exact first, and what to do (S14 P3), told by the codes
 * of a driver's exception alone: its message may hold a value (P5).
 */
public enum DatabaseFault {
  LOGIN(
      "The database refuses the user or the password",
      "check TORGSTAT_DB_USER and the password file, that TORGSTAT_DB_URL names the right server,"
          + " and has sslMode where that demands encryption",
      1045,
      1698,
      1820,
      4151),
  HOST(
      "The database does not let this machine in",
      "have its administrator make the users for this machine's name (sql/setup/setup.sql)",
      1129,
      1130),
  TLS(
      "The database and the program do not agree on encryption",
      "set sslMode and serverSslCert in TORGSTAT_DB_URL as the server has it",
      3159,
      4056),
  SCHEMA(
      "The schemas torgstat and torgstat_run are not both there for the pipeline's user",
      "have the administrator run sql/setup/setup.sql",
      1044,
      1049),
  RIGHT(
      "The pipeline's user lacks a right in the database",
      "have the administrator run sql/setup/setup.sql again",
      1142,
      1143,
      1227,
      1370),
  READ_ONLY(
      "The database takes no writes",
      "have read_only or innodb_read_only taken off, or name the server that takes them in"
          + " TORGSTAT_DB_URL",
      1036,
      1290,
      1792,
      1836),
  FULL(
      "The database cannot write to its disk",
      "make room for it; its own log says more",
      3,
      20,
      28,
      1021,
      1026,
      1030,
      1114),
  HELD(
      "Another session holds what the run must write",
      "wait until that session (a backup, an open transaction) has ended",
      1205,
      1213),
  PACKET(
      "The database takes no packet as large as the run's",
      "have max_allowed_packet set to 16M",
      1153,
      1301),
  CUT_SHORT(
      "The database broke a statement off",
      "have max_statement_time and KILL leave the pipeline's user alone",
      1317,
      1969),
  CROWDED(
      "The database takes no more connections",
      "wait until others have left, or have max_connections raised",
      1040,
      1203,
      1226),
  TABLES(
      "The database's tables are not as the program made them",
      "restore the database from its backup",
      1034,
      1051,
      1054,
      1146,
      1194,
      1356,
      1712,
      1932),
  UNKNOWN_HOST(
      "There is no machine of the name that TORGSTAT_DB_URL holds", "correct it, or the network"),
  AWAY(
      "The database is away or does not answer",
      "see that it runs, has room and can be reached",
      1053,
      1927),
  OTHER("The database failed", "see what its own log says");

  private static final int DEEPEST = 50;

  private final String wrong;
  private final String remedy;
  private final Set<Integer> codes;

  DatabaseFault(String wrong, String remedy, Integer... codes) {
    this.wrong = wrong;
    this.remedy = remedy;
    this.codes = Set.of(codes);
  }

  /** What an exception tells; empty where neither it nor a cause of it is a driver's. */
  public static Optional<DatabaseFault> of(@Nullable Throwable error) {
    DatabaseFault found = null;
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
      if (cause instanceof SQLException driver) {
        found = moreExact(found, of(driver));
      } else if (found != null) {
        found = moreExact(found, ofNetwork(cause));
      }
    }
    return Optional.ofNullable(found);
  }

  /** The sentence, where nothing had been begun. */
  public String sentence() {
    return wrong + "; " + remedy + ", and start the command again.";
  }

  /** The sentence, where a run had begun. */
  public String sentenceInARun() {
    return wrong
        + ", and nothing was published by halves; "
        + remedy
        + ", and run the same command again.";
  }

  private static DatabaseFault of(SQLException driver) {
    return Arrays.stream(values())
        .filter(fault -> fault.codes.contains(driver.getErrorCode()))
        .findFirst()
        .orElse(isAway(driver) ? AWAY : OTHER);
  }

  /** The pool's own exceptions, of a connection that is gone, have neither code nor state. */
  private static boolean isAway(SQLException driver) {
    return driver.getSQLState() == null
        ? driver.getErrorCode() == 0
        : driver.getSQLState().startsWith("08");
  }

  private static DatabaseFault ofNetwork(Throwable cause) {
    if (cause instanceof UnknownHostException) {
      return UNKNOWN_HOST;
    }
    return cause instanceof SSLException ? TLS : OTHER;
  }

  /** The later in a chain is the nearer to what happened, unless it says less. */
  private static DatabaseFault moreExact(@Nullable DatabaseFault before, DatabaseFault now) {
    return before == null || now.compareTo(before) < 0 ? now : before;
  }
}
