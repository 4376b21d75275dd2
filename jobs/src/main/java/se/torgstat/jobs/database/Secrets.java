package se.torgstat.jobs.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import se.torgstat.jobs.settings.Login;

/** The embedded server's passwords: random, in files of mode 600 under TORGSTAT_HOME (S13.1). */
final class Secrets {
  private final Path folder;

  private Secrets(Path folder) {
    this.folder = folder;
  }

  static Secrets in(Path home) {
    return new Secrets(PrivateFiles.folder(home.resolve("secrets")));
  }

  /** A user of the server, with its password, made when it is first asked for. */
  Login login(String user) {
    Path file = file(user);
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      PrivateFiles.write(file, HexFormat.of().formatHex(random) + "\n");
    }
    return new Login(user, Login.firstLine(file));
  }

  /** Where a user's password lies. */
  Path file(String user) {
    return folder.resolve(user + ".password");
  }
}
