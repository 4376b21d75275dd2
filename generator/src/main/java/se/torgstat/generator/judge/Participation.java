package se.torgstat.generator.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.torgstat.generator.history.Stay;

/**
 * One accepted row of an export, after S3's rules: what S6.1 merges.
 *
 * @param unit the unit's code
 * @param line physical line of the row's first line in its export, 1 or more; settles ties (S6.1)
 * @param person anything that is equal for the same person; null for an anonymous participation,
 *     which is a person of its own
 * @param sex {@code F}, {@code M} or {@code _U}
 * @param ageBand a band of {@link AgeBands} at the JA date, or {@code _U}
 * @param ja the JA date
 * @param slut the last day, null while it goes on
 * @param outcome a code of S1, blank while it goes on
 * @param livelihoodStart the main code, or {@code _U}
 * @param livelihoodEnd the main code, or {@code _U}
 * @param plan {@code J}, {@code N} or {@code _U}
 */
public record Participation(
    String unit,
    int line,
    @Nullable String person,
    String sex,
    String ageBand,
    LocalDate ja,
    @Nullable LocalDate slut,
    String outcome,
    String livelihoodStart,
    String livelihoodEnd,
    String plan) {

  /** The participation that an intake must make of a stay written at a line. */
  public static Participation of(Stay stay, int line) {
    return new Participation(
        stay.unit(),
        line,
        stay.person().number(),
        stay.person().sex().code(),
        AgeBands.at(stay.person().birth(), stay.ja()),
        stay.ja(),
        stay.slut(),
        stay.outcome(),
        main(stay.livelihoodStart()),
        main(stay.livelihoodEnd()),
        stay.plan().isEmpty() ? "_U" : stay.plan());
  }

  /** All stays, each with its place in its unit as its line: 1, 2, 3, ... */
  public static List<Participation> ofAll(Collection<Stay> stays) {
    Map<String, Integer> rows = new HashMap<>();
    List<Participation> all = new ArrayList<>(stays.size());
    for (Stay stay : stays) {
      all.add(of(stay, rows.merge(stay.unit(), 1, Integer::sum)));
    }
    return all;
  }

  /** "A field may list several, separated by |; the first is the main one" (S1). */
  private static String main(String livelihoods) {
    int bar = livelihoods.indexOf('|');
    String first = bar < 0 ? livelihoods : livelihoods.substring(0, bar);
    return first.isEmpty() ? "_U" : first;
  }
}
