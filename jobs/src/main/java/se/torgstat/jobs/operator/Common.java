package se.torgstat.jobs.operator;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.torgstat.jobs.monitoring.LogFile;
import se.torgstat.jobs.settings.Setting;
import se.torgstat.jobs.settings.Settings;

/** The options that every command has. A command holds them as a {@code @Mixin}. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Common {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration file; default torgstat.properties in TORGSTAT_HOME.")
  private @Nullable Path config;

  @Option(names = "--home", paramLabel = "DIR", description = "TORGSTAT_HOME; default var/.")
  private @Nullable Path home;

  @Option(names = "--forbund", paramLabel = "DIR", description = "The förbund's folder of data.")
  private @Nullable Path forbund;

  @Option(names = "--verbose", description = "Stack traces and more log lines.")
  private boolean verbose;

  @Option(names = "--quiet", description = "Only what went wrong.")
  private boolean quiet;

  /** The settings, with these options over all else. */
  public Settings settings() {
    return settings(Map.of());
  }

  /** The settings, with these options and a command's own over all else. */
  public Settings settings(Map<Setting, @Nullable Path> own) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    put(options, Setting.TORGSTAT_HOME, home);
    put(options, Setting.TORGSTAT_FORBUND, forbund);
    own.forEach((setting, path) -> put(options, setting, path));
    Path root = Path.of(System.getProperty("torgstat.root", "")).toAbsolutePath();
    return Settings.load(root, config, System.getenv(), options);
  }

  /** Begins to log: progress on a terminal, plain lines elsewhere (S12). */
  void openLog(Settings settings) {
    LogFile.open(settings, quiet, verbose, onTerminal());
  }

  /** Whether stack traces are asked for. */
  public boolean verbose() {
    return verbose;
  }

  /** Whether only what went wrong is asked for. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether a person sits at a terminal: the launcher says so, since Java cannot tell. */
  public static boolean onTerminal() {
    return Boolean.getBoolean("torgstat.terminal");
  }

  private static void put(Map<Setting, String> options, Setting setting, @Nullable Path path) {
    if (path != null) {
      options.put(setting, path.toString());
    }
  }
}
