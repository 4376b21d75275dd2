package se.torgstat.jobs.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.torgstat.contract.AgeBand;
import se.torgstat.contract.Area;
import se.torgstat.contract.Code;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.IntakeLimits;
import se.torgstat.contract.Label;
import se.torgstat.contract.Livelihood;
import se.torgstat.contract.OutcomeRuleSet;
import se.torgstat.contract.ReleasePolicy;
import se.torgstat.contract.Unit;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** A förbund of two units in one area, and publications about it. */
final class Fixtures {
  static final Period T1 = Period.parse("2024-T1");
  static final Period T2 = Period.parse("2024-T2");

  private Fixtures() {}

  static Forbund forbund(String torgLabel) {
    LocalDate from = LocalDate.of(2022, 1, 1);
    return new Forbund(
        "PROV",
        label("Prov"),
        Forbund.Match.AREA,
        List.of(
            new Unit("TORG", "OMR", new Label(torgLabel, "Square"), null, null, from, "Torg"),
            new Unit("TEAM", "OMR", label("Team"), from, from.plusYears(5), from, null)),
        List.of(new Area("OMR", label("Området"), "18–64 år")),
        codes("F", "M", "_U"),
        List.of(new AgeBand(code("Y16T19"), 16, 19), new AgeBand(code("Y_GE20"), 20, null)),
        codes("ARBETE", "FLYTT"),
        new OutcomeRuleSet("LOKAL", "1", Set.of("ARBETE")),
        List.of(new Livelihood(code("LON"), "EGEN"), new Livelihood(code("_U"), "_U")),
        codes("EGEN", "_U"),
        codes("J", "N", "_U"),
        List.of(new AgeBand(code("LT6M"), 0, 5)),
        List.of(),
        new IntakeLimits(20, 20, 10),
        new ReleasePolicy(
            5, 4, 5, ReleasePolicy.Preliminary.ROUNDED, ReleasePolicy.Refresh.WEEKLY));
  }

  static Provenance provenance(String reason) {
    return new Provenance(
        Instant.parse("2024-05-02T01:02:03.456789Z"),
        "prov",
        reason,
        "LOKAL 1",
        "a".repeat(64),
        "threshold: 5",
        "0.1.0",
        Set.of("TEAM"),
        List.of(new ExportRecord("TORG", "torg_2024-05-01.csv", LocalDate.of(2024, 5, 1), SHA)),
        "");
  }

  static final String SHA = "b".repeat(64);

  static Publication publication(Period period, int revision, long newInTorg) {
    SortedMap<CellKey, PublishedCell> cells = new TreeMap<>();
    cells.put(flow("TORG", "new"), shown(newInTorg, revision));
    cells.put(flow("TORG", "ended"), PublishedCell.hidden(revision));
    cells.put(flow("TEAM", "new"), PublishedCell.missing(revision));
    return publication(period, revision, cells);
  }

  static Publication publication(
      Period period, int revision, SortedMap<CellKey, PublishedCell> cells) {
    SortedMap<String, LocalDate> throughDate = new TreeMap<>();
    throughDate.put("TORG", period.end());
    throughDate.put("_T", period.end());
    return new Publication(
        period, revision, throughDate, cells, new Publication.Audit(12, revision == 0 ? -1 : 4, 0));
  }

  static CellKey flow(String unit, String measure) {
    return CellKey.of(Table.PARTICIPATION_FLOW, unit, "_T", "_T", measure);
  }

  static PublishedCell shown(long value, int revision) {
    return new PublishedCell(
        value, revision == 0 ? ObsStatus.P : ObsStatus.A, ConfStatus.F, revision);
  }

  private static CodeList codes(String... codes) {
    return new CodeList(List.of(codes).stream().map(Fixtures::code).toList());
  }

  private static Code code(String code) {
    return new Code(code, label(code));
  }

  private static Label label(String text) {
    return new Label(text, text);
  }
}
