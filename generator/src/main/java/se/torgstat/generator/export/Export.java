package se.torgstat.generator.export;

import java.util.List;

/**
 * One written export.
 *
 * @param unit the unit's code
 * @param fileName with the snapshot date in it
 * @param bytes the whole file
 * @param lines for each row, in order, the physical line (1-based) on which it begins (S3.1)
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a file is its bytes; nobody compares exports with equals
public record Export(String unit, String fileName, byte[] bytes, List<Integer> lines) {

  @Override
  public String toString() {
    return fileName + ", " + bytes.length + " bytes";
  }
}
