package se.torgstat.protect;

import java.util.Locale;
import java.util.Set;
import se.torgstat.contract.Forbund;

/** The disclosure control that the jobs use, whose audits tell which figures are given away. */
public final class Telling {
  private Telling() {}

  /**
   * Notes what each release gives away.
   *
   * @param told takes {@code 2024-D2 r1 count CELL}: period, revision, kind and row
   */
  public static DisclosureControl into(Forbund forbund, Set<String> told) {
    return new JointSuppression(
        forbund, attack -> attack.givenAway().forEach(name -> told.add(text(name))));
  }

  private static String text(Sensitive.Name name) {
    return name.period()
        + " r"
        + name.revision()
        + " "
        + name.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + name.row();
  }
}
