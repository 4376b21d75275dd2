package se.torgstat.jobs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.torgstat.contract.AgeBand;

/** What must be known beside a place's sentences: age, how far it is counted, who is left out. */
final class AreaNotes {
  private static final int OLD = 65;
  private static final Map<String, String> MEASURES = new LinkedHashMap<>();

  static {
    MEASURES.put("new", "nya");
    MEASURES.put("ended", "avslutade");
    MEASURES.put("ongoing", "fortsatt aktuella");
  }

  private final Published published;

  AreaNotes(Published published) {
    this.published = published;
  }

  List<String> of(Place place) {
    List<String> notes = new ArrayList<>();
    List<String> out =
        published.unitsOf(place).stream().filter(Place::leftOut).map(Place::label).toList();
    if (!out.isEmpty()) {
      notes.add("Räknat utan " + Phrase.list(out) + ": ingår inte i den här perioden.");
    }
    LocalDate through = place.through();
    if (through != null && through.isBefore(published.period().end())) {
      notes.add("Räknat till och med " + through + ".");
    }
    old(place, notes);
    return notes;
  }

  /** The age note ends at 64, but whoever is older is counted (S1): by the bands that tell. */
  private void old(Place place, List<String> notes) {
    int from =
        published.forbund().ageBands().stream()
            .mapToInt(AgeBand::from)
            .filter(age -> age >= OLD)
            .min()
            .orElse(OLD);
    List<String> shown = new ArrayList<>();
    for (var measure : MEASURES.entrySet()) {
      long people = 0;
      for (var band : published.forbund().ageBands()) {
        Long number =
            Facts.number(
                published
                    .facts()
                    .of(
                        se.torgstat.jobs.export.Subject.PARTICIPATION_FLOW,
                        place.code(),
                        Facts.TOTAL,
                        band.code().code(),
                        measure.getKey()));
        people += band.from() >= OLD && number != null ? number : 0;
      }
      if (people > 0) {
        shown.add(Phrase.number(people) + " " + measure.getValue());
      }
    }
    if (!shown.isEmpty()) {
      notes.add(
          "I siffrorna ingår också de som är "
              + from
              + " år eller äldre: "
              + Phrase.list(shown)
              + ".");
    }
  }
}
