package se.torgstat.jobs.operator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.torgstat.jobs.database.Database;
import se.torgstat.jobs.exit.DatabaseFault;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.settings.Settings;

/** {@code sql}: a query as the analyst, read only, or a prompt (S12). */
@Command(
    name = "sql",
    description = {
      "A query on the published tables as the analyst user, read only.",
      "Without QUERY: a prompt that reads until a line ends with ;"
    })
public final class SqlCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One SQL query.")
  private @Nullable String query;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "table, csv or json; default table.")
  private QueryFormat format = QueryFormat.TABLE;

  /** What MariaDB lets everybody do, read only or not: every analyst shares the account. */
  private static final Pattern OWN_PASSWORD =
      Pattern.compile(
          "(?is)^(?:[\\s(]|/\\*M?![0-9]*|/\\*.*?\\*/|--[^\n]*\n|#[^\n]*\n)*+"
              + "(?:set|prepare|execute)\\b.*\\bpassword\\b");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException, SQLException {
    Settings settings = common.settings();
    try (Database database = Desk.database(settings)) {
      try (Connection connection = database.analyst().getConnection()) {
        connection.setReadOnly(true);
        if (query == null) {
          prompt(connection);
        } else {
          run(connection, query);
        }
      }
    }
    return ExitStatus.DONE.code();
  }

  private void prompt(Connection connection) throws IOException {
    boolean person = Common.onTerminal();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    while (true) {
      ask(person ? (text.isEmpty() ? "torgstat> " : "       -> ") : "");
      String line = in.readLine();
      if (line == null || (text.isEmpty() && line.strip().matches("(?i)exit;?|quit;?|\\\\q"))) {
        break;
      }
      text.append(line).append('\n');
      if (line.stripTrailing().endsWith(";")) {
        answer(connection, text, person);
      }
    }
    answer(connection, text, person);
  }

  /** Runs what was typed. A person may go on after a mistake; a script may not. */
  private void answer(Connection connection, StringBuilder text, boolean person)
      throws IOException {
    String typed = text.toString().strip();
    text.setLength(0);
    if (typed.isEmpty()) {
      return;
    }
    try {
      run(connection, typed);
    } catch (Refusal refusal) {
      if (!person) {
        throw refusal;
      }
      ask(refusal.getMessage() + "\n");
    }
  }

  private void run(Connection connection, String typed) throws IOException {
    if (OWN_PASSWORD.matcher(typed).find()) {
      throw new Refusal(
          ExitStatus.USAGE,
          "The query failed: the analyst's password is the program's own; a query may not set it.");
    }
    String command = typed.endsWith(";") ? typed.substring(0, typed.length() - 1) : typed;
    try (var statement = connection.createStatement()) {
      if (statement.execute(command)) {
        try (var result = statement.getResultSet()) {
          format.print(QueryResult.of(result), out());
        }
      }
      out().flush();
    } catch (SQLException e) {
      if (DatabaseFault.of(e).filter(DatabaseFault.AWAY::equals).isPresent()) {
        throw new Refusal(ExitStatus.NOTHING_PUBLISHED, DatabaseFault.AWAY.sentence(), e);
      }
      throw new Refusal(ExitStatus.USAGE, "The query failed: " + said(e), e);
    }
  }

  /** The server's words about an analyst's own query on published tables: nothing secret. */
  private static String said(SQLException error) {
    String message = String.valueOf(error.getMessage());
    return message.replaceFirst("^\\(conn=\\d+\\) ", "").replaceAll("\\s+", " ");
  }

  private void ask(String text) {
    out().print(text);
    out().flush();
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command's specification");
    }
    return spec.commandLine().getOut();
  }
}
