package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import se.torgstat.contract.Area;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Unit;
import se.torgstat.jobs.closing.RerunReport;
import se.torgstat.jobs.run.Change;
import se.torgstat.jobs.run.Site;
import se.torgstat.protect.Publication;

/**
 * A rerun's summary, on 80 columns: what is out, what changed, what is held back and why (S8.5).
 */
final class RerunText {
  private final Site site;

  RerunText(Site site) {
    this.site = site;
  }

  List<String> lines(RerunReport report) {
    List<String> lines = new ArrayList<>(Wrapped.lines("", outcome(report)));
    FilesText files = new FilesText(site);
    NightText.section(lines, "From", files.read(report.files(), Map.of()));
    NightText.section(lines, "Held", files.held(report.files()));
    if (report.published()) {
      NightText.section(lines, "Changed", changed(report));
      NightText.section(
          lines, "Figures", new PeriodsText(site.forbund()).flows(List.of(report.result())));
    }
    NightText.section(lines, "Held back", heldBack(report.result()));
    if (report.published()) {
      NightText.section(lines, "Wholly hidden", WithheldText.lines(List.of(report.result())));
      NightText.section(lines, "Known from earlier", GivenAwayText.lines(List.of(report.result())));
    }
    lines.add("");
    lines.addAll(new FindingsText(site).lines(report.findings(), report.news()));
    if (report.published()) {
      NightText.section(
          lines,
          "Next",
          List.of("  ./torgstat diff " + report.result().period(), "  ./torgstat status"));
    }
    return lines;
  }

  private static String outcome(RerunReport report) {
    String period = report.result().period().code();
    Publication previous = report.previous();
    if (report.published()) {
      return "Run "
          + report.run()
          + ": "
          + period
          + " revision "
          + report.result().revision()
          + " is out.";
    }
    if (report.byKilledRun() > 0) {
      return "Run "
          + report.run()
          + ": "
          + period
          + " revision "
          + report.byKilledRun()
          + " is out; the rerun that was killed had published it, and nothing changed since.";
    }
    return "Run "
        + report.run()
        + ": nothing that may go out differs from "
        + period
        + " revision "
        + (previous == null ? 0 : previous.revision())
        + "; nothing was published.";
  }

  private static List<String> changed(RerunReport report) {
    long hidden = report.changes().stream().filter(Change::isHiddenNow).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        "  " + report.changes().size() + " of " + report.result().cells().size() + " figures");
    if (hidden > 0) {
      lines.add("  of which " + hidden + " were shown before and are hidden now (S8.2)");
    }
    return lines;
  }

  /** Names the groups; never by how many people they would change. */
  private List<String> heldBack(Publication result) {
    SortedSet<String> groups = result.heldBack();
    List<String> lines = new ArrayList<>();
    for (String group : groups) {
      long rows =
          result.cells().entrySet().stream()
              .filter(row -> row.getKey().unit().equals(group))
              .filter(row -> row.getValue().asOfRevision() < result.revision())
              .count();
      int stays =
          result.cells().entrySet().stream()
              .filter(row -> row.getKey().unit().equals(group))
              .mapToInt(row -> row.getValue().asOfRevision())
              .min()
              .orElse(0);
      lines.add("  " + label(group) + ": " + rows + " figures stay at revision " + stays);
    }
    if (!lines.isEmpty()) {
      lines.addAll(
          Wrapped.lines(
              "  ",
              "Some figure of each would change by fewer than "
                  + site.forbund().policy().threshold()
                  + " people, which would tell about them (S8.5). All of a group but its totals"
                  + " waits until changes have added up; --release-small-changes lets it go."));
    }
    return lines;
  }

  private String label(String group) {
    for (Unit unit : site.forbund().units()) {
      if (unit.code().equals(group)) {
        return unit.label().sv();
      }
    }
    for (Area area : site.forbund().areas()) {
      if (area.code().equals(group)) {
        return area.label().sv();
      }
    }
    return group.equals(CodeList.TOTAL) ? "all" : group;
  }
}
