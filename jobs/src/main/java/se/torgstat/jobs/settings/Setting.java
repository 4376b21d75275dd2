package se.torgstat.jobs.settings;

import java.util.Optional;
import java.util.stream.Stream;

/** One setting: the same name in the configuration file and in the environment (S12). */
public enum Setting {
  /** Where the embedded database, logs, metrics and reports lie. */
  TORGSTAT_HOME,
  /** The förbund's folder of data. */
  TORGSTAT_FORBUND,
  /** The folder of exports; it is only read. */
  TORGSTAT_INBOX,
  /** The folder of economy files. */
  TORGSTAT_ECONOMY,
  /** An external database, {@code jdbc:mariadb://host:3306/torgstat_run}. */
  TORGSTAT_DB_URL,
  /** The pipeline's user in the external database. */
  TORGSTAT_DB_USER,
  /** The pipeline's password: the environment alone, never a file of settings. */
  TORGSTAT_DB_PASSWORD,
  /** A file whose first line is the pipeline's password. */
  TORGSTAT_DB_PASSWORD_FILE,
  /** The analyst's user in the external database. */
  TORGSTAT_ANALYST_USER,
  /** The analyst's password: the environment alone, never a file of settings. */
  TORGSTAT_ANALYST_PASSWORD,
  /** A file whose first line is the analyst's password. */
  TORGSTAT_ANALYST_PASSWORD_FILE,
  /** Where the embedded server's programs are unpacked; several homes may share it. */
  TORGSTAT_SERVER,
  /** {@code plain} or {@code json} (S13.4). */
  TORGSTAT_LOG_FORMAT;

  /** Whether the value is a password itself, which has no place in a file of settings. */
  boolean isSecret() {
    return this == TORGSTAT_DB_PASSWORD || this == TORGSTAT_ANALYST_PASSWORD;
  }

  /** Whether the value is a path, which in a file is relative to that file's folder. */
  boolean isPath() {
    return switch (this) {
      case TORGSTAT_HOME,
          TORGSTAT_FORBUND,
          TORGSTAT_INBOX,
          TORGSTAT_ECONOMY,
          TORGSTAT_DB_PASSWORD_FILE,
          TORGSTAT_ANALYST_PASSWORD_FILE,
          TORGSTAT_SERVER ->
          true;
      default -> false;
    };
  }

  static Optional<Setting> named(String name) {
    return Stream.of(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }
}
