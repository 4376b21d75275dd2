package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;

/**
 * The totals of a place in one tertial.
 *
 * @param leftOut the labels of the units that its period was closed without
 * @param measures new, ended and ongoing
 */
record Tertial(
    String period,
    boolean preliminary,
    List<String> leftOut,
    String place,
    Map<String, Fact> measures) {

  @Nullable Fact of(String measure) {
    return measures.get(measure);
  }

  /** Such as {@code T1 2024}; marked where it is preliminary, or counted without a unit. */
  String label() {
    return name() + (preliminary ? "*" : "") + (leftOut.isEmpty() ? "" : "†");
  }

  private String name() {
    return period.substring(5) + " " + period.substring(0, 4);
  }

  /** What the marks mean; nothing where there is none. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (preliminary) {
      notes.add(
          "* "
              + name()
              + " är preliminärt: avrundat, och kanske räknat för bara en del av sina dagar.");
    }
    if (!leftOut.isEmpty()) {
      notes.add("† " + name() + " är räknat utan " + Phrase.list(leftOut) + ".");
    }
    return notes;
  }
}
