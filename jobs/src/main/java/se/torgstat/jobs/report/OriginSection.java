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
                ? "Preliminära uppgifter"
                : "Revision " + published.edition().revision())
            + ", publicerad "
            + published.edition().publishedAt().toLocalDate()
            + ". Regeluppsättning "
            + origin.ruleSet()
            + ", torgstat "
            + origin.softwareVersion()
            + ".");
    if (!origin.reason().isEmpty()) {
      words.add("Skäl: " + origin.reason());
    }
    return new Section(
        "ursprung",
        "Var siffrorna kommer från",
        words,
        List.of(),
        List.of(
            new Grid(
                "Leveranser som siffrorna är räknade ur",
                "Enhet",
                List.of("Fil", "Uttagen"),
                origin.sources().stream()
                    .map(
                        source ->
                            new Grid.Row(
                                source.unit(),
                                "",
                                List.of(
                                    Grid.Cell.of(source.file()),
                                    Grid.Cell.of(source.snapshot().toString()))))
                    .toList())));
  }
}
