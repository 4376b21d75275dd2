package se.torgstat.jobs.report;

import java.util.List;
import java.util.Optional;
import se.torgstat.jobs.export.Dimension.Category;
import se.torgstat.jobs.export.Fact;
import se.torgstat.jobs.export.Subject;
import se.torgstat.jobs.report.chart.BarChart;
import se.torgstat.jobs.report.chart.Drawing;

/** What each unit cost beside what it did (S10.2). */
final class AccountSection {
  private static final String HEAD = "cost_per_participant_kr";
  private static final String TITLE = "Kostnad per deltagare, kronor";

  private final Facts facts;
  private final List<Category> places;

  private AccountSection(Published published) {
    this.facts = published.facts();
    List<String> order = published.places().stream().map(Place::code).toList();
    this.places =
        facts.categories(Subject.SOCIAL_ACCOUNT, "unit").stream()
            .sorted(
                java.util.Comparator.comparingInt(
                    place ->
                        order.contains(place.code()) ? order.indexOf(place.code()) : order.size()))
            .toList();
  }

  static Optional<Section> of(Published published) {
    AccountSection section = new AccountSection(published);
    if (section.places.isEmpty()) {
      return Optional.empty();
    }
    List<Category> figures = published.facts().categories(Subject.SOCIAL_ACCOUNT, "figure");
    Crosstab account = new Crosstab(section.places, figures, section::fact);
    Crosstab heads =
        new Crosstab(
            section.places,
            figures.stream()
                .filter(f -> List.of("cost_tkr", "participants", HEAD).contains(f.code()))
                .toList(),
            section::fact);
    return Optional.of(
        new Section(
            "bokslut",
            "Socialt bokslut",
            List.of(
                "Kostnader i positiva tal. Deltagare är de som var med när perioden började och de"
                    + " nya. "
                    + (published.countsPersonsOnce()
                        ? "Ett område har sina enheters kostnad men sitt eget antal: den som bytt"
                            + " enhet är en deltagare. "
                        : "")
                    + "Där ett antal är dolt är också kostnaden per person"
                    + " dold, eftersom den annars skulle röja antalet."),
            List.of(
                new Section.Figure(
                    section.chart(published), heads.grid(TITLE, "Enhet", published))),
            List.of(
                account.grid("Kostnad, deltagare och kostnad per person", "Enhet", published))));
  }

  private Drawing chart(Published published) {
    return BarChart.of(
        "bokslut-per-deltagare",
        TITLE,
        "En liggande stapel för varje enhet och område. Siffrorna står i tabellen bredvid.",
        places.stream()
            .filter(place -> fact(place.code(), HEAD) != null)
            .filter(place -> published.place(place.code()).isPresent())
            .map(place -> row(published, place))
            .toList(),
        0);
  }

  private BarChart.Row row(Published published, Category place) {
    Fact fact = fact(place.code(), HEAD);
    boolean whole = published.place(place.code()).filter(p -> !p.is(Place.Level.UNIT)).isPresent();
    return new BarChart.Row(place.label(), Facts.number(fact), Cells.of(fact).text(), whole);
  }

  private @org.jspecify.annotations.Nullable Fact fact(String place, String figure) {
    return facts.of(Subject.SOCIAL_ACCOUNT, place, figure);
  }
}
