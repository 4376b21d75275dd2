package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The economy as the reports print it, with sums that are derived (S10.1). */
final class EconomySection {
  private final List<Statement> lines;
  private final List<Grid.Row> rows = new ArrayList<>();

  private EconomySection(List<Statement> lines) {
    this.lines = lines;
  }

  static Optional<Section> of(Published published) {
    if (published.statement().isEmpty()) {
      return Optional.empty();
    }
    EconomySection section = new EconomySection(published.statement());
    section.kind("intakt", "intakter");
    section.kind("kostnad", "kostnader");
    section.kind("finansiell", "finansiella");
    section.sum("resultat");
    return Optional.of(
        new Section(
            "ekonomi",
            "Resultatrapport",
            List.of("Belopp i tkr. Summor och differenser är räknade ur raderna."),
            List.of(),
            List.of(
                new Grid(
                    "Resultatrapport " + Phrase.months(published.period()),
                    "Rad",
                    List.of(
                        "Budget",
                        "Utfall",
                        "Differens",
                        "Utfall året före",
                        "Årsbudget",
                        "Årsprognos",
                        "Differens"),
                    section.rows))));
  }

  /** The lines of a kind, each group with its sum after it, then the sum of all. */
  private void kind(String kind, String sum) {
    Set<String> groups = new LinkedHashSet<>();
    of(kind).forEach(line -> groups.add(line.group()));
    for (String group : groups) {
      of(kind).filter(line -> line.group().equals(group)).forEach(line -> row(line, "part"));
      if (!group.equals(sum)) {
        sum(group);
      }
    }
    sum(sum);
  }

  private Stream<Statement> of(String kind) {
    return lines.stream().filter(line -> line.line().equals(kind));
  }

  private void sum(String group) {
    of("summa").filter(line -> line.group().equals(group)).forEach(line -> row(line, "sum"));
  }

  private void row(Statement line, String kind) {
    rows.add(new Grid.Row(line.activity(), kind, line.amounts().stream().map(Cells::of).toList()));
  }
}
