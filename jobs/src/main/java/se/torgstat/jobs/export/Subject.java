package se.torgstat.jobs.export;

import java.util.List;
import java.util.Locale;

/** A published table that goes out as a file, with its Swedish title. */
public enum Subject {
  PARTICIPATION_FLOW("Deltagandets flöde", "antal", List.of("unit", "sex", "age_band", "measure")),
  EXIT_OUTCOME("Avslutsorsaker", "antal", List.of("unit", "sex", "age_band", "outcome")),
  POSITIVE_SOLUTION(
      "Positiv lösning",
      "antal och procent",
      List.of("unit", "sex", "age_band"),
      "positive",
      "ended",
      "percent"),
  PROGRAMME_TIME("Tid i insats", "antal", List.of("unit", "sex", "measure", "time_band")),
  ACTION_PLAN("Handlingsplan", "antal", List.of("unit", "sex", "plan")),
  LIVELIHOOD_CHANGE(
      "Försörjning före och efter", "antal", List.of("unit", "livelihood_start", "livelihood_end")),
  SOCIAL_ACCOUNT(
      "Socialt bokslut",
      "tkr, kronor och antal",
      List.of("unit"),
      "cost_tkr",
      "budget_tkr",
      "participants",
      "person_days",
      "ended",
      "positive",
      "cost_per_participant_kr",
      "cost_per_ended_kr",
      "cost_per_positive_kr",
      "cost_per_person_day_kr"),
  ECONOMY_LINE(
      "Ekonomi",
      "tkr",
      List.of("sort_order"),
      "budget",
      "outcome",
      "previous_outcome",
      "year_budget",
      "year_forecast");

  private final String title;
  private final String measuredIn;
  private final List<String> dimensions;
  private final List<String> figures;

  Subject(String title, String measuredIn, List<String> dimensions, String... figures) {
    this.title = title;
    this.measuredIn = measuredIn;
    this.dimensions = dimensions;
    this.figures = List.of(figures);
  }

  /** The table's or view's name in the database. */
  String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its Swedish title. */
  public String title() {
    return title;
  }

  String measuredIn() {
    return measuredIn;
  }

  /** The columns that say what a row is about. */
  List<String> dimensions() {
    return dimensions;
  }

  /**
   * The columns that hold figures, where they are other than {@code value}: they are a dimension.
   */
  List<String> figures() {
    return figures;
  }
}
