package se.torgstat.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.participation.Participations;

/**
 * What reading one export gave (S3). read = accepted + rejected + excluded, always (S3.3).
 *
 * @param participations the accepted rows; empty where the file is held
 * @param read rows read
 * @param accepted rows accepted, those with a warning included
 * @param excluded rows with FELREGISTRERING
 * @param rejections the rejected rows, one finding each, in line order; a hundred thousand at most
 * @param warnings the W findings, in line order; a hundred thousand at most
 * @param countByRule how many findings each rule has, exact whatever the lists leave out
 * @param held the F rule that holds the file with a word of detail, or null
 */
public record ReadExport(
    Participations participations,
    long read,
    long accepted,
    long excluded,
    List<RowFinding> rejections,
    List<RowFinding> warnings,
    Map<Rule, Long> countByRule,
    @Nullable Held held) {

  /**
   * Why a whole file is held.
   *
   * @param detail words without a value, such as the name of a missing canonical column
   */
  public record Held(Rule rule, String detail) {}

  /** The same account of a file that is held after all: nothing of it counts. */
  public ReadExport heldBy(Rule rule, String detail) {
    return new ReadExport(
        new Participations(),
        read,
        accepted,
        excluded,
        rejections,
        warnings,
        countByRule,
        new Held(rule, detail));
  }

  /** How many rows were rejected. */
  public long rejected() {
    return read - accepted - excluded;
  }
}
