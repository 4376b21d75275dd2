package se.torgstat.jobs.export;

import java.time.LocalDateTime;

/**
 * Which figures the files hold.
 *
 * @param revision 0 where preliminary
 * @param publishedAt in UTC
 */
record Edition(String period, int revision, LocalDateTime publishedAt) {

  boolean isPreliminary() {
    return revision == 0;
  }

  /** As a title has it. */
  String inWords() {
    return period + (isPreliminary() ? ", preliminär" : ", revision " + revision);
  }
}
