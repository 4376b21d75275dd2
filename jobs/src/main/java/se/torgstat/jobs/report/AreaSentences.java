package se.torgstat.jobs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.torgstat.contract.ReportWords.AreaWords;

/** An area's lines of "Statistik för perioden", as the reports word them (S13.3). */
final class AreaSentences {
  private final Published published;
  private final Place area;
  private final AreaWords words;

  AreaSentences(Published published, Place area) {
    this.published = published;
    this.area = area;
    this.words = published.words().of(area.code());
  }

  String heading() {
    List<String> units = published.unitsOf(area).stream().map(Place::label).toList();
    return Objects.requireNonNullElseGet(
        words.heading(),
        () -> area.label() + (units.isEmpty() ? "" : " (" + String.join("/", units) + ")"));
  }

  List<String> lines() {
    String note = area.ageNote().isEmpty() ? "" : " (" + area.ageNote() + ")";
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "new",
            "nya deltagare" + note + " har fått JA till samverkan.",
            "Nya deltagare" + note + " som har fått JA till samverkan"));
    lines.add(line("ended", "har avslutats.", "Antal som har avslutats"));
    lines.addAll(new ShareSentence(published, area, words).lines());
    lines.add(line("ongoing", going("är"), "Antal " + going("som är")));
    return lines;
  }

  private String going(String verb) {
    String place = Objects.requireNonNullElse(words.place(), "i " + area.label());
    LocalDate through = Objects.requireNonNullElse(area.through(), published.period().end());
    String day = Phrase.day(through.plusDays(1));
    return "deltagande personer "
        + verb
        + " fortsatt aktuella "
        + place
        + " "
        + day
        + (verb.equals("är") ? "." : "");
  }

  private String line(String measure, String shown, String hidden) {
    var fact = published.facts().flow(area.code(), Facts.TOTAL, measure);
    Long number = Facts.number(fact);
    if (number == null) {
      return hidden + ": " + Phrase.absent(fact) + ".";
    }
    return (published.edition().isPreliminary() ? "Cirka " : "")
        + Phrase.number(number)
        + new Sexes(published.facts()).letters(area.code(), measure)
        + " "
        + shown;
  }
}
