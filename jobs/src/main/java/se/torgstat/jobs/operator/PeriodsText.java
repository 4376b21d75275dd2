package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.List;
import se.torgstat.contract.Area;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.Unit;
import se.torgstat.protect.Publication;

/** New, ended and ongoing per area, as they are published. */
final class PeriodsText {
  private static final String ROUNDED = "*";

  private final Forbund forbund;

  PeriodsText(Forbund forbund) {
    this.forbund = forbund;
  }

  /** A line an area and period, preliminary periods marked. */
  List<String> flows(List<Publication> publications) {
    if (publications.isEmpty()) {
      return List.of();
    }
    Columns columns = new Columns("llrrrr");
    boolean anyClosed = publications.stream().anyMatch(p -> p.revision() > 0);
    columns.row("period", "area", "new", "ended", "ongoing", anyClosed ? "positive" : "");
    for (Publication publication : publications) {
      flows(columns, publication);
    }
    List<String> lines = new ArrayList<>(columns.lines());
    String notes = "  .. too few to be shown   – no figure";
    boolean open = publications.stream().anyMatch(p -> p.revision() == 0);
    lines.add(open ? notes + "   * preliminary, rounded" : notes);
    return lines;
  }

  private void flows(Columns columns, Publication publication) {
    Figures figures = new Figures(publication);
    String period = publication.period().code() + (publication.revision() == 0 ? ROUNDED : "");
    for (Area area : forbund.areas()) {
      line(columns, period, area.label().sv(), area.code(), figures);
      period = "";
    }
    line(columns, period, "all", CodeList.TOTAL, figures);
  }

  private static void line(
      Columns columns, String period, String label, String group, Figures figures) {
    columns.row(
        period,
        label,
        figures.flow(group, "new"),
        figures.flow(group, "ended"),
        figures.flow(group, "ongoing"),
        figures.positive(group));
  }

  /** The positive share of each unit of a closed period, with numerator and denominator (S6.3). */
  List<String> shares(Publication closed) {
    Columns columns = new Columns("lr");
    Figures figures = new Figures(closed);
    for (Unit unit : forbund.unitsIn(closed.period())) {
      columns.row(unit.label().sv(), figures.positive(unit.code()));
    }
    return columns.lines();
  }
}
