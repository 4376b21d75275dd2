package se.torgstat.jobs.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.torgstat.jobs.settings.Login;

/** {@code sql/setup/setup.sql}: schemas, users and rights, for both kinds of server. */
final class SetupScript {
  private SetupScript() {}

  static void run(Connection administrator, Login pipeline, Login analyst)
      throws SQLException, IOException {
    String script = read();
    try (Statement statement = administrator.createStatement()) {
      for (String command : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
        if (!command.isBlank()) {
          statement.execute(
              command
                  .replace("PIPELINE-PASSWORD", pipeline.password())
                  .replace("ANALYST-PASSWORD", analyst.password())
                  .replace("'%'", "'localhost'"));
        }
      }
    }
  }

  private static String read() throws IOException {
    try (InputStream stream = SetupScript.class.getResourceAsStream("/sql/setup/setup.sql")) {
      if (stream == null) {
        throw new IOException("the program lacks sql/setup/setup.sql");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
