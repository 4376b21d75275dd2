package se.torgstat.generator.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.generator.export.ExportRow;
import se.torgstat.generator.history.Stay;

/**
 * A row with the judgement it must get.
 *
 * @param row what is written
 * @param counted what must be counted of it, null where it is rejected, excluded or no row
 * @param rejectedBy a rule of S3.1, or blank
 * @param warnings the W rules it gives
 * @param kind what the row is
 */
record SampleRow(
    ExportRow row, @Nullable Stay counted, String rejectedBy, List<String> warnings, Kind kind) {

  enum Kind {
    ACCEPTED,
    REJECTED,
    EXCLUDED,
    NO_ROW
  }

  static SampleRow accepted(ExportRow row, Stay counted, List<String> warnings) {
    return new SampleRow(row, counted, "", warnings, Kind.ACCEPTED);
  }

  static SampleRow broken(ExportRow row, Fault fault) {
    return new SampleRow(
        row, null, fault.rule(), List.of(), fault.excluded() ? Kind.EXCLUDED : Kind.REJECTED);
  }

  static SampleRow noRow() {
    return new SampleRow(ExportRow.blank(), null, "", List.of(), Kind.NO_ROW);
  }
}
