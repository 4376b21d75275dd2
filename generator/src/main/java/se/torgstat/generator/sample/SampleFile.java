package se.torgstat.generator.sample;

import java.util.List;
import se.torgstat.generator.export.Export;
import se.torgstat.generator.judge.Participation;

/**
 * One export of the samples with what must come of it.
 *
 * @param export the file
 * @param accepted the participations that count, W rules applied
 * @param rejections of R rules, by line
 * @param warnings of W rules, by line
 * @param read rows, the rejected and excluded ones included
 * @param excluded rows of FELREGISTRERING
 */
public record SampleFile(
    Export export,
    List<Participation> accepted,
    List<Finding> rejections,
    List<Finding> warnings,
    int read,
    int excluded) {

  /**
   * A rule that a row breaks.
   *
   * @param line the physical line of the row's first line, 1-based (S3.1)
   * @param rule the rule's id
   */
  public record Finding(int line, String rule) {}
}
