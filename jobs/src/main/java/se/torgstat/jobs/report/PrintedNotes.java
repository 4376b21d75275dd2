package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the sentences of a place differ from those of the printed report, and why (S11, C5). */
final class PrintedNotes {
  private static final Map<String, String> MEASURES =
      Map.of(
          "new", "nya",
          "ended", "avslutade",
          "ongoing", "fortsatt aktuella",
          "percent", "andel positiv lösning");
  private static final Map<String, String> SEXES =
      Map.of("F", "kvinnor", "M", "män", "_U", "okänt kön", "_T", "alla");

  private final List<Check> checks;

  PrintedNotes(Published published) {
    this.checks =
        published.checks().stream()
            .filter(check -> check.id().equals("C5") && !check.isOk())
            .toList();
  }

  List<String> of(Place place) {
    List<String> notes = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (Check check : checks) {
      String[] words = check.subject().split(" ", 3);
      if (words.length < 3 || !words[0].equals(place.code())) {
        continue;
      }
      String measure = MEASURES.getOrDefault(words[1], words[1]);
      String who = SEXES.getOrDefault(words[2], "kvinnor och män");
      boolean sum = words[2].contains("+");
      if (check.found() != null && check.expected() != null) {
        notes.add(
            Phrase.sentence(measure)
                + ", "
                + who
                + ": "
                + (sum
                    ? sum(check, check.found(), check.expected())
                    : differs(check.found(), check.expected())));
      } else if (!sum) {
        hidden.add(measure + ", " + who);
      }
    }
    if (!hidden.isEmpty()) {
      notes.add(
          "Den tryckta rapporten har siffror som här är för få för att redovisas: "
              + String.join("; ", hidden)
              + ".");
    }
    return notes;
  }

  /** The printed figures do not agree among themselves. */
  private static String sum(Check check, long found, long expected) {
    String summands = check.summands().replaceAll(" [A-Z_]+", "");
    return "den tryckta rapportens "
        + (summands.isEmpty() ? "siffror" : summands)
        + " är "
        + Phrase.number(found)
        + ", men dess summa är "
        + Phrase.number(expected)
        + ": den går inte ihop.";
  }

  private static String differs(long found, long expected) {
    return Phrase.number(expected) + " i den tryckta rapporten, här " + Phrase.number(found) + ".";
  }
}
