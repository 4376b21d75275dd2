package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.torgstat.jobs.export.Cube;
import se.torgstat.jobs.export.Dimension;
import se.torgstat.jobs.export.Subject;

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

  private static final Map<String, String> WORDS =
      Map.of(
          "percent",
          "andel positiv lösning",
          "costs",
          "kostnader",
          "after",
          "efter",
          "by",
          "efter",
          "group",
          "grupp",
          "code",
          "orsak",
          Facts.TOTAL,
          "",
          "_U",
          "okänt");

  private final Published published;
  private final Map<String, String> labels = new HashMap<>();

  CheckWords(Published published) {
    this.published = published;
    for (Cube cube : published.facts().cubes()) {
      for (Dimension dimension : cube.dimensions()) {
        labels.put(dimension.code(), lower(dimension.label()));
        dimension.categories().forEach(one -> labels.putIfAbsent(one.code(), lower(one.label())));
      }
    }
    labels.putAll(WORDS);
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
    List<String> words = new ArrayList<>(List.of(subject.split(" ")));
    List<String> said = new ArrayList<>();
    if (check.id().equals("C4")) {
      said.add(Subject.valueOf(words.remove(0).toUpperCase(Locale.ROOT)).title() + ",");
    }
    published
        .place(words.get(0))
        .ifPresent(
            place -> {
              said.add(place.label());
              words.remove(0);
            });
    words.stream().map(word -> labels.getOrDefault(word, word)).forEach(said::add);
    return said.stream()
        .filter(word -> !word.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining(" "), Phrase::sentence));
  }

  private static String lower(String label) {
    return label.toLowerCase(Locale.ROOT);
  }
}
