package se.torgstat.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.IntakeLimits;

/**
 * Which of a unit's files counts: the newest that is accepted (S2.3, S3.2). Older ones are read
 * only where a newer one is held.
 */
public final class SnapshotChoice {
  private final IntakeLimits limits;
  private final AcceptedOnRecord record;
  private final Set<String> acceptShrink;

  /** What earlier runs have on record. */
  public interface AcceptedOnRecord {
    /**
     * Accepted rows of the unit's newest snapshot with a date before this one, empty where none.
     */
    OptionalLong before(String unit, LocalDate snapshotDate);

    /**
     * Whether an earlier run took the very same file although it had shrunk: overridden once by
     * name, it stays so.
     */
    default boolean wasTaken(InboxFile file) {
      return false;
    }
  }

  /**
   * @param acceptShrink units that {@code --accept-shrink} names: F008 does not hold their files
   */
  public SnapshotChoice(IntakeLimits limits, AcceptedOnRecord record, Set<String> acceptShrink) {
    this.limits = limits;
    this.record = record;
    this.acceptShrink = Set.copyOf(acceptShrink);
  }

  /** A file and what reading it gave. */
  public record Reading(InboxFile file, ReadExport export) {}

  /**
   * What counts for a unit.
   *
   * @param counted the newest accepted file, null where the unit is undelivered
   * @param held the newer ones that were held, newest first, with their row accounts
   */
  public record Chosen(@Nullable Reading counted, List<Reading> held) {}

  /**
   * Chooses among a unit's candidates in the inbox; a unit of which nothing lies there is
   * undelivered.
   *
   * @param reader reads one file, as {@link ExportReader#read(InboxFile)} does
   */
  public Chosen choose(Inbox inbox, String unit, Function<InboxFile, ReadExport> reader) {
    List<Reading> held = new ArrayList<>();
    for (InboxFile file : inbox.candidates().getOrDefault(unit, List.of())) {
      ReadExport export = f008(file, reader.apply(file));
      if (export.held() == null) {
        return new Chosen(new Reading(file, export), List.copyOf(held));
      }
      held.add(new Reading(file, export));
    }
    return new Chosen(null, List.copyOf(held));
  }

  private ReadExport f008(InboxFile file, ReadExport export) {
    OptionalLong before = record.before(file.unit(), file.snapshotDate());
    if (export.held() != null || before.isEmpty() || acceptShrink.contains(file.unit())) {
      return export;
    }
    long fewer = before.getAsLong() - export.accepted();
    boolean shrunk =
        fewer > limits.shrinkRows() && fewer * 100 > before.getAsLong() * limits.shrinkPercent();
    return shrunk && !record.wasTaken(file)
        ? export.heldBy(Rule.F008, fewer + " fewer of " + before.getAsLong())
        : export;
  }
}
