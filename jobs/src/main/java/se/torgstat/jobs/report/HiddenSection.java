package se.torgstat.jobs.report;

import java.util.List;
import se.torgstat.jobs.export.Cube;
import se.torgstat.jobs.export.Fact;

/** What is not shown and why, said once (S13.3). */
final class HiddenSection {
  private HiddenSection() {}

  static Section of(Published published) {
    int threshold = published.forbund().policy().threshold();
    return new Section(
        "dolt",
        "Vad som inte visas, och varför",
        List.of(
            "Ett antal från 1 till "
                + (threshold - 1)
                + " visas aldrig: det kan säga något om en enskild person. För att det inte ska"
                + " kunna räknas ut döljs också andra uppgifter, även stora tal och nollor. En dold"
                + " uppgift är alltså inte alltid liten.",
            "I meningar står då \u201dför få för att redovisas\u201d och i tabeller och diagram två"
                + " punkter (..). Tre punkter (...) är en uppgift som saknas, en punkt (.) en som"
                + " inte redovisas. Ett r efter en siffra betyder att den är reviderad. En nolla är"
                + " noll.",
            "Där en enhets andel är dold står områdets. Summor är egna uppgifter: den som summerar"
                + " rader där något är dolt får för lite."),
        List.of(),
        List.of(
            new Grid(
                "Dolda uppgifter i periodens publicerade tabeller",
                "Tabell",
                List.of("Uppgifter", "Dolda"),
                published.facts().cubes().stream().map(HiddenSection::row).toList())));
  }

  private static Grid.Row row(Cube cube) {
    List<Fact> facts = List.copyOf(cube.facts().values());
    long hidden = facts.stream().filter(fact -> fact.obsStatus().equals("Q")).count();
    return new Grid.Row(
        cube.subject().title(),
        "",
        List.of(Grid.Cell.of(Phrase.number(facts.size())), Grid.Cell.of(Phrase.number(hidden))));
  }
}
