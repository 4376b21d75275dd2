package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.torgstat.jobs.export.Dimension.Category;
import se.torgstat.jobs.export.Subject;

/** The tables that have no chart: by sex, age, outcome, plan and livelihood. */
final class TableSection {
  private final Published published;
  private final Facts facts;
  private final List<Category> places;
  private final List<Category> wide;
  private final List<Grid> grids = new ArrayList<>();

  private TableSection(Published published) {
    this.published = published;
    this.facts = published.facts();
    this.places = categories(published.places());
    this.wide = categories(published.areasAndTotal());
  }

  private static List<Category> categories(List<Place> places) {
    return places.stream().map(place -> new Category(place.code(), place.label())).toList();
  }

  static Optional<Section> of(Published published) {
    TableSection section = new TableSection(published);
    section.flow();
    section.ages();
    section.outcomes();
    section.plans();
    section.livelihoods();
    return section.grids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "tabeller",
                "Tabeller",
                List.of(
                    (published.countsPersonsOnce()
                            ? "Områden och Samtliga är egna uppgifter: summera inte rader, för den"
                                + " som varit i två enheter av ett område är en person i det."
                            : "Områden och Samtliga är summor av sina enheter.")
                        + " Fler fördelningar, som kön efter ålder, finns i de publicerade"
                        + " tabellerna."),
                List.of(),
                section.grids));
  }

  private void flow() {
    Subject flow = Subject.PARTICIPATION_FLOW;
    List<Category> sexes = facts.categories(flow, "sex");
    side(
        "Deltagande efter enhet och kön",
        "Enhet",
        places,
        facts.categories(flow, "measure").stream()
            .filter(measure -> !measure.code().equals("returned"))
            .toList(),
        measure -> new Crosstab(places, sexes, (p, sex) -> facts.flow(p, sex, measure)));
  }

  private void ages() {
    Subject flow = Subject.PARTICIPATION_FLOW;
    List<Category> ages = facts.categories(flow, "age_band");
    List<Category> measures = facts.categories(flow, "measure");
    for (Category place : ages.size() > 1 ? wide : List.<Category>of()) {
      Crosstab table =
          new Crosstab(
              ages, measures, (age, m) -> facts.of(flow, place.code(), Facts.TOTAL, age, m));
      if (!table.isEmpty()) {
        grids.add(
            table.grid(place.label() + ": deltagande efter ålder vid JA", "Ålder", published));
      }
    }
  }

  private void outcomes() {
    Subject exits = Subject.EXIT_OUTCOME;
    List<Category> outcomes = facts.categories(exits, "outcome");
    List<Category> sexes = facts.categories(exits, "sex");
    side(
        "Avslutade efter avslutsorsak och kön",
        "Avslutsorsak",
        outcomes,
        wide,
        p -> new Crosstab(outcomes, sexes, (o, sex) -> facts.of(exits, p, sex, Facts.TOTAL, o)));
  }

  private void plans() {
    List<Category> plans = facts.categories(Subject.ACTION_PLAN, "plan");
    Crosstab table =
        new Crosstab(
            places, plans, (p, plan) -> facts.of(Subject.ACTION_PLAN, p, Facts.TOTAL, plan));
    if (!table.isEmpty()) {
      grids.add(table.grid("Handlingsplan bland fortsatt aktuella", "Enhet", published));
    }
  }

  private void livelihoods() {
    Subject change = Subject.LIVELIHOOD_CHANGE;
    List<Category> starts = facts.categories(change, "livelihood_start");
    List<Category> ends = facts.categories(change, "livelihood_end");
    for (Category place : wide) {
      Crosstab table =
          new Crosstab(starts, ends, (start, end) -> facts.of(change, place.code(), start, end));
      if (!table.isEmpty()) {
        grids.add(
            table.grid(
                place.label() + ": försörjning vid start (rader) och avslut (kolumner)",
                "Vid start",
                published));
      }
    }
  }

  private void side(
      String caption,
      String stub,
      List<Category> rows,
      List<Category> groups,
      Function<String, Crosstab> table) {
    Grid grid =
        Crosstab.grid(
            caption,
            stub,
            groups.stream()
                .map(group -> new Crosstab.Part(group.label(), table.apply(group.code())))
                .toList(),
            rows,
            published);
    if (!grid.rows().isEmpty()) {
      grids.add(grid);
    }
  }
}
