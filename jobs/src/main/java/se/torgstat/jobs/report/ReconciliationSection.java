package se.torgstat.jobs.report;

import java.util.List;
import java.util.Optional;

/** What agrees, what does not, and what cannot be said because it is hidden (S11). */
final class ReconciliationSection {
  private static final List<String> VERDICTS = List.of("OK", "DEVIATION", "REVISION", "HIDDEN");

  private ReconciliationSection() {}

  static Optional<Section> of(Published published) {
    List<Check> checks = published.checks();
    if (checks.isEmpty()) {
      return Optional.empty();
    }
    Grid counts =
        new Grid(
            "Avstämningens kontroller",
            "Kontroll",
            List.of("Stämmer", "Avviker", "Reviderat", "Dolt"),
            checks.stream()
                .map(Check::id)
                .distinct()
                .map(
                    id ->
                        new Grid.Row(
                            id + " " + CheckWords.title(id),
                            "",
                            VERDICTS.stream().map(verdict -> count(checks, id, verdict)).toList()))
                .toList());
    List<Check> deviating =
        checks.stream()
            .filter(c -> c.verdict().equals("DEVIATION") || c.verdict().equals("REVISION"))
            .toList();
    CheckWords words = new CheckWords(published);
    Grid list =
        new Grid(
            "Vad som inte stämmer",
            "Kontroll",
            List.of("Väntat", "Funnet", "Avvikelse"),
            deviating.stream()
                .map(
                    check ->
                        new Grid.Row(
                            check.id() + " " + words.subject(check),
                            "",
                            List.of(
                                Cells.of(check.expected()),
                                Cells.of(check.found()),
                                Cells.of(check.deviation()))))
                .toList());
    return Optional.of(
        new Section(
            "avstamning",
            "Avstämning",
            List.of(
                "Tabellerna jämförs med sig själva, med den tryckta rapporten och med ekonomin."
                    + (deviating.isEmpty() ? " Allt som visas stämmer." : "")
                    + " Dolt betyder att den publicerade uppgiften är dold, så att inget kan sägas;"
                    + " reviderat att senare leveranser har ändrat den."),
            List.of(),
            deviating.isEmpty() ? List.of(counts) : List.of(counts, list)));
  }

  private static Grid.Cell count(List<Check> checks, String id, String verdict) {
    return Grid.Cell.of(
        Phrase.number(
            checks.stream()
                .filter(check -> check.id().equals(id) && check.verdict().equals(verdict))
                .count()));
  }
}
