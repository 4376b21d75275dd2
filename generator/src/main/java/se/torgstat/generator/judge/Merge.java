package se.torgstat.generator.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "At any group of units g: take a person's accepted participations in g's units, in order of JA,
 * end (open last), unit code, line; two merge when the later begins no more than one day after the
 * earlier ends (an open one has no end)" (S6.1).
 */
public final class Merge {
  private static final Comparator<Participation> ORDER =
      Comparator.comparing(Participation::ja)
          .thenComparing(p -> endOrMax(p.slut()))
          .thenComparing(Participation::unit)
          .thenComparing(Participation::line);

  private static final Comparator<Participation> LAST =
      Comparator.comparing((Participation p) -> endOrMax(p.slut()))
          .thenComparing(Participation::ja)
          .thenComparing(Participation::unit)
          .thenComparing(Participation::line);

  private Merge() {}

  /** The spells of all persons at the level that {@code units} makes, in no promised order. */
  public static List<Spell> spells(Collection<Participation> all, Set<String> units) {
    List<Spell> spells = new ArrayList<>();
    Map<String, List<Participation>> persons = new LinkedHashMap<>();
    for (Participation participation : all) {
      if (units.contains(participation.unit())) {
        if (participation.person() == null) {
          spells.add(spell(List.of(participation)));
        } else {
          persons
              .computeIfAbsent(participation.person(), key -> new ArrayList<>())
              .add(participation);
        }
      }
    }
    persons.values().forEach(own -> spells.addAll(ofOnePerson(own)));
    return spells;
  }

  private static List<Spell> ofOnePerson(List<Participation> own) {
    List<Participation> ordered = new ArrayList<>(own);
    ordered.sort(ORDER);
    List<Spell> spells = new ArrayList<>();
    List<Participation> together = new ArrayList<>();
    for (Participation next : ordered) {
      if (!together.isEmpty() && !touches(together, next)) {
        spells.add(spell(together));
        together = new ArrayList<>();
      }
      together.add(next);
    }
    spells.add(spell(together));
    return spells;
  }

  private static boolean touches(List<Participation> together, Participation next) {
    for (Participation earlier : together) {
      LocalDate end = earlier.slut();
      if (end == null || !next.ja().isAfter(end.plusDays(1))) {
        return true;
      }
    }
    return false;
  }

  private static Spell spell(List<Participation> together) {
    Participation first = together.get(0);
    Participation last = together.stream().max(LAST).orElseThrow();
    return new Spell(
        first.person(),
        first.sex(),
        first.ageBand(),
        first.ja(),
        last.slut(),
        last.outcome(),
        first.livelihoodStart(),
        last.livelihoodEnd(),
        last.plan());
  }

  private static LocalDate endOrMax(@Nullable LocalDate end) {
    return end == null ? LocalDate.MAX : end;
  }
}
