package se.torgstat.jobs.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Dimension.Category;
import se.torgstat.jobs.export.Fact;
import se.torgstat.jobs.export.Subject;
import se.torgstat.jobs.report.chart.BarChart;

/** How long the ongoing and the ended have been in the programme (S6.5). */
final class TimeSection {
  private final Published published;
  private final List<Category> bands;
  private final List<Category> measures;

  private TimeSection(Published published) {
    this.published = published;
    Facts facts = published.facts();
    this.bands = facts.categories(Subject.PROGRAMME_TIME, "time_band");
    this.measures = facts.categories(Subject.PROGRAMME_TIME, "measure");
  }

  static Optional<Section> of(Published published) {
    TimeSection section = new TimeSection(published);
    List<Section.Figure> figures =
        published.areasAndTotal().stream().flatMap(section::figure).toList();
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "tid",
                "Tid i insats",
                List.of(
                    "Hela månader från JA: för dem som är fortsatt aktuella till dagen efter"
                        + " perioden, för de avslutade till slutet."),
                figures,
                List.of()));
  }

  private Stream<Section.Figure> figure(Place place) {
    Crosstab table =
        new Crosstab(
            bands,
            measures.stream().sorted((a, b) -> b.code().compareTo(a.code())).toList(),
            (band, measure) -> fact(place, measure, band));
    if (table.isEmpty()) {
      return Stream.of();
    }
    String title = place.label() + ": tid i insats";
    return Stream.of(
        new Section.Figure(
            BarChart.of(
                "tid-" + place.code().toLowerCase(Locale.ROOT),
                title + ", fortsatt aktuella",
                "En liggande stapel för varje tidsspann: antal fortsatt aktuella. Siffrorna står i"
                    + " tabellen bredvid.",
                bands.stream().map(band -> row(place, band)).toList(),
                0),
            table.grid(title, "Tid", published)));
  }

  private BarChart.Row row(Place place, Category band) {
    Fact fact = fact(place, "ongoing", band.code());
    return new BarChart.Row(band.label(), Facts.number(fact), Cells.of(fact).text(), false);
  }

  private @Nullable Fact fact(Place place, String measure, String band) {
    return published.facts().of(Subject.PROGRAMME_TIME, place.code(), Facts.TOTAL, measure, band);
  }
}
