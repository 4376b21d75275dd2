package se.torgstat.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.period.Period;

/**
 * An economy file as it was read (S2.4).
 *
 * @param period what it covers, from the year's first day on; null where the name says no such
 * @param rows lines and printed sums in the file's order; none where the file is held
 */
public record EconomyFile(
    String name, @Nullable Period period, List<EconomyRow> rows, List<EconomyFinding> findings) {

  /** Copies what could change. */
  public EconomyFile {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** Whether something wrong with it keeps all of it from counting. */
  public boolean isHeld() {
    return findings.stream().anyMatch(finding -> finding.rule().holds());
  }

  /** The lines that figures are made of (S10.1). */
  public List<EconomyRow> lines() {
    return rows.stream().filter(row -> row.kind() != EconomyRow.Kind.SUMMA).toList();
  }

  /** The printed sums, which are compared with derived ones (S11, C6). */
  public List<EconomyRow> sums() {
    return rows.stream().filter(row -> row.kind() == EconomyRow.Kind.SUMMA).toList();
  }
}
