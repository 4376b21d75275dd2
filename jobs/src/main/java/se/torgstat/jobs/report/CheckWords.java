package se.torgstat.jobs.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.torgstat.jobs.export.Cube;
import se.torgstat.jobs.export.Dimension;

/** What is compared, in Swedish: labels in the place of codes. */
final class CheckWords {
  private static final Map<String, String> CHECKS =
      Map.of(
          "C2", "Ingående + nya − avslutade = fortsatt aktuella",
          "C3", "Fortsatt aktuella = ingående i nästa period",
          "C4", "Kön, ålder och orsaker summerar till sina summor",
          "C5", "Den tryckta rapportens siffror",
          "C6", "Ekonomins tryckta summor och differenser",
          "C7", "Bokslutets kostnader = ekonomins");
  private static final Map<String, String> COLUMNS =
      Map.of(
          "budget_period", "budget",
          "utfall_period", "utfall",
          "differens_period", "differens utfall och budget",
          "utfall_fg_ar", "utfall året före",
          "arsbudget", "årsbudget",
          "prognos", "årsprognos",
          "differens_prognos", "differens prognos och budget");

  private final Map<String, String> labels = new HashMap<>();

  CheckWords(Published published) {
    for (Cube cube : published.facts().cubes()) {
      for (Dimension dimension : cube.dimensions()) {
        dimension
            .categories()
            .forEach(category -> labels.putIfAbsent(category.code(), category.label()));
      }
    }
    published.places().forEach(place -> labels.put(place.code(), place.label()));
    labels.put("percent", "andel positiv lösning");
    labels.put("costs", "kostnader");
    labels.put("after", "efter");
  }

  /** What a check compares. */
  static String title(String check) {
    return CHECKS.getOrDefault(check, "");
  }

  String subject(Check check) {
    String subject = check.subject();
    if (check.id().equals("C6")) {
      int comma = subject.lastIndexOf(", ");
      String column = subject.substring(comma + 2);
      return subject.substring(0, Math.max(0, comma)) + ", " + COLUMNS.getOrDefault(column, column);
    }
    return Arrays.stream(subject.split(" "))
        .map(
            word ->
                word.equals("_T")
                    ? ""
                    : labels.getOrDefault(word, word).toLowerCase(java.util.Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining(" "), Phrase::sentence));
  }
}
