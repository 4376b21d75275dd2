package se.torgstat.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.period.Period;
import se.torgstat.period.Period.Kind;

/**
 * What all economy files together say of each period: T1, D2 and the year as the cumulative files
 * do, T2 = D2 − T1 and T3 = year − D2 (S2.4).
 */
public final class Economy {
  private final List<EconomyFile> files;
  private final SortedMap<Period, EconomyFile> accepted = new TreeMap<>();

  /** The economy of these files; one that is held does not count. */
  public Economy(List<EconomyFile> files) {
    this.files = List.copyOf(files);
    for (EconomyFile file : files) {
      if (file.period() != null && !file.isHeld()) {
        accepted.put(file.period(), file);
      }
    }
  }

  /** All files, held ones too. */
  public List<EconomyFile> files() {
    return files;
  }

  /** The accepted files, by the period that they cover. */
  public SortedMap<Period, EconomyFile> accepted() {
    return accepted;
  }

  /** A period's lines; empty where a file that they need is missing or held. */
  public Optional<List<EconomyRow>> lines(Period period) {
    return switch (period.kind()) {
      case T1, D2, YEAR -> Optional.ofNullable(accepted.get(period)).map(EconomyFile::lines);
      case T2 -> between(period, Kind.T1, Kind.D2);
      case T3 -> between(period, Kind.D2, Kind.YEAR);
    };
  }

  /**
   * The lines of the earlier file that the later does not have any more, or has blank: what taking
   * away leaves of them is no unit's cost (S2.4).
   */
  public List<EconomyRow> unfinished(Period period) {
    return switch (period.kind()) {
      case T1, D2, YEAR -> List.of();
      case T2 -> unfinished(period, Kind.T1, Kind.D2);
      case T3 -> unfinished(period, Kind.D2, Kind.YEAR);
    };
  }

  private List<EconomyRow> unfinished(Period period, Kind earlier, Kind later) {
    EconomyFile first = accepted.get(new Period(period.year(), earlier));
    EconomyFile both = accepted.get(new Period(period.year(), later));
    return first == null || both == null
        ? List.of()
        : first.lines().stream().filter(line -> line.isUnfinishedIn(both.lines())).toList();
  }

  private Optional<List<EconomyRow>> between(Period period, Kind earlier, Kind later) {
    EconomyFile first = accepted.get(new Period(period.year(), earlier));
    EconomyFile both = accepted.get(new Period(period.year(), later));
    return first == null || both == null
        ? Optional.empty()
        : Optional.of(difference(both.lines(), first.lines()));
  }

  /** Line by line; one that the later file lacks is taken away all the same: nothing is lost. */
  private static List<EconomyRow> difference(List<EconomyRow> both, List<EconomyRow> first) {
    List<EconomyRow> lines = new ArrayList<>();
    for (EconomyRow line : both) {
      lines.add(line.minus(first.stream().filter(line::isLine).findFirst().orElse(null)));
    }
    for (EconomyRow line : first) {
      if (both.stream().noneMatch(line::isLine)) {
        EconomyRow nothing =
            new EconomyRow(line.kind(), line.group(), line.activity(), java.util.Map.of());
        lines.add(nothing.minus(line));
      }
    }
    return lines;
  }
}
