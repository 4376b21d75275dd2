package se.torgstat.jobs.report;

import java.util.List;
import java.util.Optional;
import se.torgstat.jobs.export.Subject;
import se.torgstat.jobs.report.chart.BarChart;

/** The positive share by unit, with its numerator and denominator (S6.3). */
final class ShareSection {
  private static final String TITLE = "Andel som avslutades till en positiv lösning";

  private ShareSection() {}

  static Optional<Section> of(Published published) {
    List<Share> shares =
        published.places().stream()
            .filter(place -> published.facts().share(place.code(), "ended") != null)
            .map(place -> Share.of(published.facts(), place))
            .toList();
    if (!published.facts().has(Subject.POSITIVE_SOLUTION) || shares.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "positiv",
            "Positiv lösning",
            List.of(
                "Av dem som avslutades under perioden. Vilka avslutsorsaker som räknas som positiva"
                    + " sägs av regeluppsättningen "
                    + published.origin().ruleSet()
                    + ". Enheter har fyllda staplar, områden och Samtliga streckade."),
            List.of(new Section.Figure(chart(shares), grid(shares))),
            List.of()));
  }

  private static se.torgstat.jobs.report.chart.Drawing chart(List<Share> shares) {
    return BarChart.of(
        "positiv-andel",
        TITLE,
        "En liggande stapel för varje enhet och område; hela ramen är alla avslutade. Siffrorna"
            + " står i tabellen bredvid.",
        shares.stream()
            .map(
                share ->
                    new BarChart.Row(
                        share.place().label(),
                        share.isShown() ? share.percent() : null,
                        Cells.of(share).text(),
                        !share.place().is(Place.Level.UNIT)))
            .toList(),
        100);
  }

  private static Grid grid(List<Share> shares) {
    return new Grid(
        TITLE,
        "Enhet",
        List.of("Positiv lösning", "Avslutade", "Andel, %"),
        shares.stream()
            .map(
                share ->
                    new Grid.Row(
                        share.place().label(),
                        share.place().is(Place.Level.UNIT) ? "part" : "sum",
                        List.of(
                            cell(share.positive(), share),
                            cell(share.ended(), share),
                            cell(share.percent(), share))))
            .toList());
  }

  private static Grid.Cell cell(@org.jspecify.annotations.Nullable Long value, Share share) {
    if (value == null && share.isNone()) {
      return Cells.of((Long) null);
    }
    return value == null ? Cells.notShown(share) : Grid.Cell.of(Phrase.number(value));
  }
}
