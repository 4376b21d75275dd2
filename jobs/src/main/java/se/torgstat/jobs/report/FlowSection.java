package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;
import se.torgstat.jobs.report.chart.FlowChart;

/** Flow and stock over the tertials, an area at a time. */
final class FlowSection {
  /** Four years: more would not be read. */
  private static final int MOST = 12;

  private static final List<String> MEASURES = List.of("new", "ended", "ongoing");

  private FlowSection() {}

  static Optional<Section> of(Published published) {
    List<Section.Figure> figures =
        published.areasAndTotal().stream().flatMap(place -> figure(published, place)).toList();
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "flode",
                "Flöde och bestånd, tertial för tertial",
                words(published),
                figures,
                List.of()));
  }

  private static List<String> words(Published published) {
    List<String> words = new ArrayList<>();
    words.add(
        "Nya och avslutade i varje tertial, och hur många som var fortsatt aktuella dagen efter."
            + (published.countsPersonsOnce()
                ? " En person som går från en enhet till en annan i samma område är varken ny eller"
                    + " avslutad i området."
                : " Områden är summor av sina enheter."));
    published.tertials().stream()
        .flatMap(tertial -> tertial.notes().stream())
        .distinct()
        .forEach(words::add);
    return words;
  }

  private static Stream<Section.Figure> figure(Published published, Place place) {
    List<Tertial> all =
        published.tertials().stream()
            .filter(tertial -> tertial.place().equals(place.code()))
            .toList();
    if (all.stream().allMatch(t -> MEASURES.stream().allMatch(m -> value(t.of(m)) == null))) {
      return Stream.of();
    }
    List<Tertial> last = all.subList(Math.max(0, all.size() - MOST), all.size());
    String id = "flode-" + place.code().toLowerCase(Locale.ROOT);
    String title = place.label() + ": nya, avslutade och fortsatt aktuella";
    return Stream.of(
        new Section.Figure(
            FlowChart.of(
                id,
                title,
                "Staplar för nya och avslutade, linje för fortsatt aktuella, "
                    + last.get(0).label()
                    + " till "
                    + last.get(last.size() - 1).label()
                    + ". Siffrorna står i tabellen bredvid.",
                last.stream().map(FlowSection::point).toList()),
            new Grid(
                title,
                "Tertial",
                List.of("Nya", "Avslutade", "Fortsatt aktuella"),
                last.stream().map(FlowSection::row).toList())));
  }

  private static FlowChart.Point point(Tertial tertial) {
    return new FlowChart.Point(
        tertial.label(),
        value(tertial.of("new")),
        value(tertial.of("ended")),
        value(tertial.of("ongoing")));
  }

  private static Grid.Row row(Tertial tertial) {
    return new Grid.Row(
        tertial.label(),
        "",
        MEASURES.stream().map(measure -> Cells.of(tertial.of(measure))).toList());
  }

  private static @Nullable Long value(@Nullable Fact fact) {
    return Facts.number(fact);
  }
}
