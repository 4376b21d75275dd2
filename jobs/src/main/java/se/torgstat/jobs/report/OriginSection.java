package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;

/** Which exports and rules the figures come from (S9.3). */
final class OriginSection {
  private OriginSection() {}

  static Section of(Published published) {
    Origin origin = published.origin();
    List<String> words = new ArrayList<>();
    words.add(
        (published.edition().isPreliminary()
                ? "Preliminära uppgifter, publicerade "
                : "Revision " + published.edition().revision() + ", publicerad ")
            + published.edition().publishedAt().toLocalDate()
            + ". Regeluppsättning "
            + origin.ruleSet()
            + ", torgstat "
            + origin.softwareVersion()
            + ".");
    if (!origin.reason().isEmpty()) {
      words.add("Skäl: " + origin.reason());
    }
    List<Grid> grids = new ArrayList<>(List.of(sources(origin)));
    Grid kept = kept(published);
    if (!kept.rows().isEmpty()) {
      words.add(
          "Där en rättelse rör färre än "
              + published.forbund().policy().threshold()
              + " personer står uppgifterna kvar som de var, så att skillnaden inte säger något om"
              + " en enskild person. Totalerna är rättade: delar och totaler ur olika revisioner"
              + " behöver inte gå ihop.");
      words.addAll(origin.notesOn(published.keptRevisions()));
      grids.add(kept);
    }
    return new Section("ursprung", "Var siffrorna kommer från", words, List.of(), grids);
  }

  private static Grid sources(Origin origin) {
    return new Grid(
        "Leveranser som siffrorna är räknade ur",
        "Enhet",
        List.of("Fil", "Uttagen"),
        origin.sources().stream()
            .map(source -> row(source.unit(), source.file(), source.snapshot().toString()))
            .toList());
  }

  /** What a rerun held back (S8.5), by place. */
  private static Grid kept(Published published) {
    List<Grid.Row> rows = new ArrayList<>();
    for (Place place : published.places()) {
      published
          .facts()
          .keptOf(place, published.edition())
          .forEach(
              (revision, facts) ->
                  rows.add(row(place.label(), "revision " + revision, String.valueOf(facts))));
    }
    return new Grid(
        "Uppgifter som står kvar ur en tidigare revision",
        "Enhet",
        List.of("Ur", "Uppgifter"),
        rows);
  }

  private static Grid.Row row(String label, String first, String second) {
    return new Grid.Row(label, "", List.of(Grid.Cell.of(first), Grid.Cell.of(second)));
  }
}
