package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;
import se.torgstat.jobs.export.Subject;

/** How many of a figure are women and men, in the reports' two forms. */
final class Sexes {
  private static final Map<String, String> LETTERS = Map.of("F", "k", "M", "m", "_U", " okänt kön");
  private static final Map<String, String> MANY =
      Map.of("F", "kvinnor", "M", "män", "_U", "okänt kön");
  private static final Map<String, String> ONE =
      Map.of("F", "kvinna", "M", "man", "_U", "okänt kön");

  private final Facts facts;

  Sexes(Facts facts) {
    this.facts = facts;
  }

  /** {@code (36k/32m)}, a space before it; empty where the plan has no sexes. */
  String letters(String place, String measure) {
    return bracket(of(place, measure), "/", part -> part.number() + LETTERS.get(part.sex));
  }

  /** {@code (två män och sex kvinnor)}, the men first. */
  String words(String place, String measure) {
    List<Part> parts = new ArrayList<>(of(place, measure));
    parts.sort((one, other) -> Boolean.compare(one.sex.equals("F"), other.sex.equals("F")));
    return bracket(
        parts,
        " och ",
        part -> Phrase.word(part.number()) + " " + (part.number() == 1 ? ONE : MANY).get(part.sex));
  }

  private String bracket(
      List<Part> parts, String between, java.util.function.Function<Part, String> form) {
    List<Part> hidden = parts.stream().filter(part -> part.shown == null).toList();
    List<String> shown =
        parts.stream().filter(part -> part.shown != null).map(form).collect(Collectors.toList());
    if (parts.isEmpty()) {
      return "";
    }
    if (hidden.isEmpty()) {
      return " (" + String.join(between, shown) + ")";
    }
    shown.add(
        Phrase.list(hidden.stream().map(part -> MANY.getOrDefault(part.sex, part.sex)).toList())
            + ": "
            + Phrase.absent(hidden.get(0).fact));
    return " (" + String.join(", ", shown) + ")";
  }

  /** The sexes that the figure has; nobody of unknown sex is not said. */
  private List<Part> of(String place, String measure) {
    return facts.categories(Subject.PARTICIPATION_FLOW, "sex").stream()
        .map(category -> category.code())
        .filter(MANY::containsKey)
        .map(sex -> part(sex, facts.flow(place, sex, measure)))
        .filter(part -> part.fact != null)
        .filter(part -> !part.sex.equals("_U") || part.shown == null || part.shown > 0)
        .toList();
  }

  private static Part part(String sex, @Nullable Fact fact) {
    return new Part(sex, fact, Facts.number(fact));
  }

  private record Part(String sex, @Nullable Fact fact, @Nullable Long shown) {
    long number() {
      return shown == null ? 0 : shown;
    }
  }
}
