package se.torgstat.jobs.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** A database user with its password. */
public record Login(String user, String password) {

  static Login of(
      String user, Optional<String> password, Optional<Path> passwordFile, Setting fileSetting) {
    if (password.isPresent()) {
      return new Login(user, password.get());
    }
    Path file =
        passwordFile.orElseThrow(
            () ->
                new Refusal(
                    ExitStatus.USAGE,
                    "No password for the database user " + user + ": set " + fileSetting + "."));
    return new Login(user, firstLine(file));
  }

  /** The first line of a password file. */
  public static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Refusal(
          ExitStatus.NOTHING_PUBLISHED, "The password file " + file + " cannot be read.", e);
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
