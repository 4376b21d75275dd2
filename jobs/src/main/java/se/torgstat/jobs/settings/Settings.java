package se.torgstat.jobs.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** What is set, from the configuration file, the environment and options, in rising order (S12). */
public final class Settings {
  private final Path root;
  private final Map<Setting, String> values;

  private Settings(Path root, Map<Setting, String> values) {
    this.root = root;
    this.values = values;
  }

  /**
   * Puts the three sources together.
   *
   * @param root the checkout, whose {@code var/} and {@code input-samples/} are the defaults
   * @param file the configuration file that {@code --config} names, or null for {@code
   *     torgstat.properties} in TORGSTAT_HOME where it exists
   * @throws Refusal where the file cannot be read or holds a key that is no setting
   */
  public static Settings load(
      Path root,
      @Nullable Path file,
      Map<String, String> environment,
      Map<Setting, String> options) {
    Map<Setting, String> over = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.name());
      if (value != null && !value.isBlank()) {
        over.put(setting, value);
      }
    }
    over.putAll(options);
    Path standard = new Settings(root, over).home().resolve("torgstat.properties");
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    if (file != null) {
      values.putAll(SettingsFile.read(file));
    } else if (Files.exists(standard)) {
      values.putAll(SettingsFile.read(standard));
      values.remove(Setting.TORGSTAT_HOME);
    }
    values.putAll(over);
    return new Settings(root, values);
  }

  /** Where everything lies that this installation keeps; default {@code var/} in the checkout. */
  public Path home() {
    return path(Setting.TORGSTAT_HOME).orElse(root.resolve("var"));
  }

  /** The förbund's folder of data; default the samples. */
  public Path forbund() {
    return path(Setting.TORGSTAT_FORBUND).orElse(root.resolve("input-samples/umearegionen"));
  }

  /** The folder of exports; default {@code exports} in the förbund's folder. */
  public Path inbox() {
    return path(Setting.TORGSTAT_INBOX).orElse(forbund().resolve("exports"));
  }

  /** The folder of economy files; default {@code economy} in the förbund's folder. */
  public Path economy() {
    return path(Setting.TORGSTAT_ECONOMY).orElse(forbund().resolve("economy"));
  }

  /** Where the embedded server's programs are unpacked; default {@code server} in the home. */
  public Path server() {
    return path(Setting.TORGSTAT_SERVER).orElse(home().resolve("server"));
  }

  /** The external database's address; empty where the embedded one is used (S13.1). */
  public Optional<String> databaseUrl() {
    return value(Setting.TORGSTAT_DB_URL);
  }

  /** The pipeline's login in the external database. */
  public Login pipelineLogin() {
    return Login.of(
        value(Setting.TORGSTAT_DB_USER).orElse("torgstat"),
        value(Setting.TORGSTAT_DB_PASSWORD),
        path(Setting.TORGSTAT_DB_PASSWORD_FILE),
        Setting.TORGSTAT_DB_PASSWORD_FILE);
  }

  /** The analyst's login in the external database. */
  public Login analystLogin() {
    return Login.of(
        value(Setting.TORGSTAT_ANALYST_USER).orElse("analyst"),
        value(Setting.TORGSTAT_ANALYST_PASSWORD),
        path(Setting.TORGSTAT_ANALYST_PASSWORD_FILE),
        Setting.TORGSTAT_ANALYST_PASSWORD_FILE);
  }

  /** Whether logs are JSON lines (S13.4). */
  public boolean logsAsJson() {
    String format = value(Setting.TORGSTAT_LOG_FORMAT).orElse("plain").toLowerCase(Locale.ROOT);
    return switch (format) {
      case "json" -> true;
      case "plain" -> false;
      default ->
          throw new Refusal(
              ExitStatus.USAGE, "TORGSTAT_LOG_FORMAT is neither plain nor json; set one of them.");
    };
  }

  private Optional<String> value(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  private Optional<Path> path(Setting setting) {
    return value(setting).map(value -> Path.of(value).toAbsolutePath().normalize());
  }

  /** Never the values: a password may be among them. */
  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
