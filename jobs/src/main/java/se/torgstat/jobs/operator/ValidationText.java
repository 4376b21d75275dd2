package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.ReadExport;
import se.torgstat.intake.RowFinding;

/** What a dry run of a file gave: rule, line, column; never a value (S3.1). */
final class ValidationText {
  private ValidationText() {}

  static List<String> lines(InboxFile file, ReadExport export) {
    List<String> lines = new ArrayList<>();
    lines.add(
        file.name()
            + ": "
            + file.unit()
            + ", snapshot "
            + file.snapshotDate()
            + (export.held() == null ? ", accepted" : ", held"));
    if (export.held() != null) {
      String detail = export.held().detail().isEmpty() ? "" : ": " + export.held().detail();
      lines.addAll(
          Wrapped.lines(
              "  ", export.held().rule() + " " + export.held().rule().meaning() + detail));
    }
    lines.add(
        "  "
            + export.read()
            + " rows: "
            + export.accepted()
            + " accepted, "
            + export.rejected()
            + " rejected, "
            + export.excluded()
            + " excluded");
    Columns columns = new Columns("lrll");
    Stream.concat(export.rejections().stream(), export.warnings().stream())
        .forEach(finding -> row(columns, finding));
    lines.addAll(columns.lines());
    return lines;
  }

  private static void row(Columns columns, RowFinding finding) {
    columns.row(
        finding.rule(), "line " + finding.line(), finding.column(), finding.rule().meaning());
  }
}
