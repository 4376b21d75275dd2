package se.torgstat.jobs.report;

import java.util.List;
import se.torgstat.contract.ReportWords.AreaWords;
import se.torgstat.jobs.export.Subject;

/** How many ended with a positive solution: of each unit, or of the area where one is hidden. */
final class ShareSentence {
  private static final String POSITIVE = "avslutades till en för individen positiv lösning";

  private final Facts facts;
  private final AreaWords words;
  private final List<Share> shown;
  private final List<String> hidden;
  private final Share area;

  ShareSentence(Published published, Place area, AreaWords words) {
    this.facts = published.facts();
    this.words = words;
    List<Share> units =
        published.unitsOf(area).stream()
            .filter(unit -> !unit.leftOut())
            .map(unit -> Share.of(facts, unit))
            .filter(share -> !share.isNone())
            .toList();
    this.shown = units.stream().filter(Share::isShown).toList();
    this.hidden =
        units.stream().filter(share -> !share.isShown()).map(s -> s.place().label()).toList();
    this.area = Share.of(facts, area);
  }

  /** No sentence where the period has no outcomes yet, or nobody ended. */
  List<String> lines() {
    if (!facts.has(Subject.POSITIVE_SOLUTION) || area.isNone()) {
      return List.of();
    }
    if (hidden.isEmpty() && !shown.isEmpty()) {
      return List.of(at() + " " + POSITIVE + ".");
    }
    String whole =
        area.isShown()
            ? area.words() + " " + POSITIVE + "."
            : "Andelen som " + POSITIVE + ": " + Phrase.HIDDEN + ".";
    String parts = shown.isEmpty() ? "" : " Därav " + at() + ".";
    String rest =
        shown.isEmpty()
            ? area.isShown() ? " Var för sig är enheternas andelar " + Phrase.HIDDEN + "." : ""
            : " " + Phrase.list(hidden) + ": " + Phrase.HIDDEN + " var för sig.";
    return List.of(whole + parts + rest);
  }

  private String at() {
    return Phrase.list(
        shown.stream()
            .map(share -> share.words() + " " + words.at() + " " + share.place().label())
            .toList());
  }
}
