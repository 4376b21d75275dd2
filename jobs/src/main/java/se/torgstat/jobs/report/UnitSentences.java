package se.torgstat.jobs.report;

import java.util.List;

/** The lines of a unit that is reported by itself, as the reports word an initiative's (S13.3). */
final class UnitSentences {
  private final Published published;
  private final Place unit;

  UnitSentences(Published published, Place unit) {
    this.published = published;
    this.unit = unit;
  }

  List<String> lines() {
    return List.of(
        line("new", "", " nya deltagare", "Nya deltagare"),
        ended(),
        line("ongoing", "Totalt är ", " deltagare i insatsen", "Deltagare i insatsen totalt"));
  }

  private String line(String measure, String before, String after, String hidden) {
    var fact = published.facts().flow(unit.code(), Facts.TOTAL, measure);
    Long number = Facts.number(fact);
    if (number == null) {
      return hidden + ": " + Phrase.absent(fact);
    }
    return Phrase.sentence(before + about() + Phrase.number(number))
        + after
        + new Sexes(published.facts()).words(unit.code(), measure);
  }

  private String ended() {
    var fact = published.facts().flow(unit.code(), Facts.TOTAL, "ended");
    Long number = Facts.number(fact);
    if (number == null) {
      return "Deltagare som har avslutats: " + Phrase.absent(fact);
    }
    Share share = Share.of(published.facts(), unit);
    String positive =
        share.isShown() ? " (" + share.words() + " till en för individen positiv lösning)" : "";
    return Phrase.sentence(about() + Phrase.number(number)) + " deltagare har avslutats" + positive;
  }

  private String about() {
    return published.edition().isPreliminary() ? "cirka " : "";
  }
}
