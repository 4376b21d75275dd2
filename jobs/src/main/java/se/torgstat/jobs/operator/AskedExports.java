package se.torgstat.jobs.operator;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.torgstat.contract.Forbund;
import se.torgstat.jobs.settings.Setting;
import se.torgstat.jobs.settings.Settings;

/** Which files a command reads, and which it takes. A command holds it as a {@code @Mixin}. */
public final class AskedExports {
  @Option(names = "--inbox", paramLabel = "DIR", description = "The folder of exports.")
  private @Nullable Path inbox;

  @Option(names = "--economy", paramLabel = "DIR", description = "The folder of economy files.")
  private @Nullable Path economy;

  @Option(names = "--as-of", paramLabel = "DATE", description = "Leave later snapshots aside.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--accept-shrink",
      paramLabel = "UNIT",
      description = "Take this unit's export although it holds far fewer rows.")
  private Set<String> acceptShrink = new TreeSet<>();

  /** The settings, with the folders asked for. */
  Settings settings(Common common) {
    Map<Setting, @Nullable Path> own = new HashMap<>();
    own.put(Setting.TORGSTAT_INBOX, inbox);
    own.put(Setting.TORGSTAT_ECONOMY, economy);
    return common.settings(own);
  }

  /** The day whose exports are read; null for the newest. */
  @Nullable LocalDate asOf() {
    return asOf;
  }

  /**
   * The units whose shrunken exports are taken (S3).
   *
   * @throws se.torgstat.jobs.exit.Refusal where the förbund has no such unit
   */
  Set<String> acceptShrink(Forbund forbund) {
    UnitCodes.check(acceptShrink, forbund);
    return acceptShrink;
  }
}
