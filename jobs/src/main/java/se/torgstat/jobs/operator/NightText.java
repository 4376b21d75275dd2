package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.torgstat.intake.Inbox;
import se.torgstat.jobs.nightly.NightReport;
import se.torgstat.jobs.run.Site;
import se.torgstat.period.Period;
import se.torgstat.protect.Publication;

/** A night's summary, on 80 columns: row counts and published figures, never an exact count. */
final class NightText {
  private final Site site;

  NightText(Site site) {
    this.site = site;
  }

  List<String> lines(NightReport report) {
    FilesText files = new FilesText(site);
    List<String> lines = new ArrayList<>();
    lines.add("Nightly run " + report.run() + " of " + report.date());
    String read = report.since() == 0 ? "Read" : "Read by run " + report.since() + ", unchanged";
    section(lines, read, files.read(report.files(), report.ages()));
    section(lines, "Held", files.held(report.files()));
    section(lines, "Not read", report.ignored().stream().map(NightText::ignored).toList());
    String when =
        report.refreshed() ? "published in this run" : "as they were, not due for refresh";
    section(
        lines,
        "Open periods, " + when,
        new PeriodsText(site.forbund()).flows(report.preliminary()));
    closed(lines, report);
    lines.add("");
    lines.addAll(new FindingsText(site).lines(report.findings(), report.news()));
    section(
        lines,
        "Next",
        new NextSteps(site)
            .lines(
                report.files(),
                report.findings(),
                report.closed().keySet(),
                report.withdrawn(),
                report.date()));
    return lines;
  }

  private void closed(List<String> lines, NightReport report) {
    Optional<Publication> newest = newestTertial(report.closed().values());
    if (newest.isEmpty()) {
      return;
    }
    PeriodsText periods = new PeriodsText(site.forbund());
    section(lines, "Closed periods: " + names(report), periods.flows(List.of(newest.get())));
    section(lines, "Positive share, " + newest.get().period(), periods.shares(newest.get()));
  }

  private static String names(NightReport report) {
    List<Period> periods = List.copyOf(report.closed().keySet());
    String last = periods.get(periods.size() - 1).code();
    return periods.size() == 1 ? last : periods.get(0) + " to " + last + ", " + periods.size();
  }

  static Optional<Publication> newestTertial(Collection<Publication> publications) {
    return publications.stream()
        .filter(publication -> publication.period().isTertial())
        .reduce((older, newer) -> newer);
  }

  private static String ignored(Inbox.Ignored ignored) {
    return "  " + ignored.name() + "  " + ignored.reason().words();
  }

  static void section(List<String> lines, String heading, List<String> body) {
    if (!body.isEmpty()) {
      lines.add("");
      lines.add(heading);
      lines.addAll(body);
    }
  }
}
