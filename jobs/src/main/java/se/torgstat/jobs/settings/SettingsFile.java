package se.torgstat.jobs.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** {@code torgstat.properties}: lines of {@code TORGSTAT_…=value}, UTF-8. */
final class SettingsFile {
  private SettingsFile() {}

  /** What the file sets; paths in it are relative to its folder. */
  static Map<Setting, String> read(Path file) {
    Properties lines = new Properties();
    if (!Files.exists(file)) {
      throw new Refusal(
          ExitStatus.USAGE, "There is no configuration file " + file + "; name one that is there.");
    }
    try {
      // an editor may have put a byte order mark before the first name
      lines.load(new StringReader(Files.readString(file).replaceFirst("^\uFEFF", "")));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(
          ExitStatus.USAGE,
          "The configuration file " + file + " cannot be read as UTF-8 lines of NAME=value.",
          e);
    }
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (String name : lines.stringPropertyNames()) {
      Setting setting = Setting.named(name).orElseThrow(() -> unknown(file, name));
      if (setting.isSecret()) {
        throw new Refusal(
            ExitStatus.USAGE,
            file + " holds " + name + "; put the password in a file and set " + name + "_FILE.");
      }
      String value = lines.getProperty(name).strip();
      if (!value.isEmpty()) {
        values.put(setting, setting.isPath() ? beside(file, value) : value);
      }
    }
    return values;
  }

  private static String beside(Path file, String value) {
    return file.toAbsolutePath().resolveSibling(value).normalize().toString();
  }

  private static Refusal unknown(Path file, String name) {
    return new Refusal(
        ExitStatus.USAGE, file + " holds the key " + name + ", which is no setting; correct it.");
  }
}
