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
      String what = MEASURES.getOrDefault(words[1], words[1]) + ", ";
      if (words[2].contains("+")) {
        if (check.found() != null && check.expected() != null) {
          notes.add(
              Phrase.sentence(what)
                  + "kvinnor och män, är i den tryckta rapporten tillsammans "
                  + Phrase.number(check.found())
                  + ", men dess summa är "
                  + Phrase.number(check.expected())
                  + ": dess siffror går inte ihop.");
        }
      } else if (check.found() == null || check.expected() == null) {
        hidden.add(what + SEXES.getOrDefault(words[2], words[2]));
      } else {
        notes.add(
            Phrase.sentence(what)
                + SEXES.getOrDefault(words[2], words[2])
                + ", är i den tryckta rapporten "
                + Phrase.number(check.expected())
                + ", här "
                + Phrase.number(check.found())
                + ".");
      }
    }
    if (!hidden.isEmpty()) {
      notes.add(
          "Den tryckta rapporten har också siffror som här är för få för att redovisas: "
              + String.join("; ", hidden)
              + ".");
    }
    return notes;
  }
}
