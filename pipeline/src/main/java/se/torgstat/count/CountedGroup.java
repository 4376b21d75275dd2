package se.torgstat.count;

import java.time.LocalDate;

/**
 * A group's exact counts in a period: in memory alone (S4.2).
 *
 * @param group the units that were counted, those left out not among them
 * @param through the last day that is counted (S5)
 */
public record CountedGroup(Group group, LocalDate through, WindowCounts counts) {

  /** Never the counts. */
  @Override
  public String toString() {
    return group.code() + " through " + through;
  }
}
