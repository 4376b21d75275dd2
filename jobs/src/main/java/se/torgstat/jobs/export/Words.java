package se.torgstat.jobs.export;

import java.util.Map;

/** What the columns are called in Swedish. */
final class Words {
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("unit", "Enhet"),
          Map.entry("sex", "Kön"),
          Map.entry("age_band", "Ålder"),
          Map.entry("measure", "Mått"),
          Map.entry("outcome", "Avslutsorsak"),
          Map.entry("time_band", "Tid i insats"),
          Map.entry("plan", "Handlingsplan"),
          Map.entry("livelihood_start", "Försörjning vid start"),
          Map.entry("livelihood_end", "Försörjning vid avslut"),
          Map.entry("sort_order", "Rad"),
          Map.entry("figure", "Uppgift"));
  private static final Map<String, String> FIGURES =
      Map.ofEntries(
          Map.entry("positive", "Positiv lösning"),
          Map.entry("ended", "Avslutade"),
          Map.entry("percent", "Andel positiv lösning, procent"),
          Map.entry("cost_tkr", "Kostnad, tkr"),
          Map.entry("budget_tkr", "Budget, tkr"),
          Map.entry("participants", "Deltagare"),
          Map.entry("person_days", "Persondagar"),
          Map.entry("cost_per_participant_kr", "Kostnad per deltagare, kr"),
          Map.entry("cost_per_ended_kr", "Kostnad per avslutad, kr"),
          Map.entry("cost_per_positive_kr", "Kostnad per positiv lösning, kr"),
          Map.entry("cost_per_person_day_kr", "Kostnad per persondag, kr"),
          Map.entry("budget", "Budget"),
          Map.entry("outcome", "Utfall"),
          Map.entry("previous_outcome", "Utfall året före"),
          Map.entry("year_budget", "Årsbudget"),
          Map.entry("year_forecast", "Årsprognos"));

  private Words() {}

  static String dimension(String column) {
    return LABELS.getOrDefault(column, column);
  }

  static String figure(String column) {
    return FIGURES.getOrDefault(column, column);
  }

  /**
   * What stands in the place of figures, for whoever reads a file by itself.
   *
   * @param preliminary whether the figures are rounded (S8.4)
   */
  static String symbols(boolean preliminary) {
    return ".. = för få för att visas, eller dold för att skydda en annan uppgift. "
        + "... = uppgift saknas. . = redovisas inte. Delsummor står i egna rader: summera inte rader."
        + (preliminary ? " Preliminära uppgifter, avrundade." : "");
  }
}
