package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.torgstat.jobs.closing.ClosingReport;
import se.torgstat.jobs.run.Site;

/** A closing's summary, on 80 columns. */
final class ClosingText {
  private final Site site;

  ClosingText(Site site) {
    this.site = site;
  }

  List<String> lines(ClosingReport report) {
    if (report.closed().isEmpty()) {
      return List.of("All of it was closed before; nothing was published.");
    }
    List<String> lines = new ArrayList<>();
    String periods =
        report.closed().stream()
            .map(publication -> publication.period().code())
            .collect(Collectors.joining(", "));
    lines.addAll(Wrapped.lines("", "Run " + report.run() + " closed " + periods));
    FilesText files = new FilesText(site);
    NightText.section(lines, "From", files.read(report.files(), Map.of()));
    NightText.section(lines, "Held", files.held(report.files()));
    PeriodsText texts = new PeriodsText(site.forbund());
    NightText.section(lines, "Final figures", texts.flows(report.closed()));
    NightText.newestTertial(report.closed())
        .ifPresent(
            newest ->
                NightText.section(
                    lines, "Positive share, " + newest.period(), texts.shares(newest)));
    NightText.section(lines, "Wholly hidden", WithheldText.lines(report.closed()));
    NightText.section(lines, "Known from earlier", GivenAwayText.lines(report.closed()));
    lines.add("");
    lines.addAll(new FindingsText(site).lines(report.findings(), report.news()));
    String period = report.closed().get(report.closed().size() - 1).period().code();
    NightText.section(
        lines,
        "Next",
        List.of(
            "  ./torgstat status",
            "  ./torgstat sql \"SELECT * FROM positive_solution WHERE period = '"
                + period
                + "'\""));
    return lines;
  }
}
