package se.torgstat.jobs.run;

/**
 * The only exception that Spring Batch ever sees of a step: Spring Batch writes an exception and
 * all its causes into the database, so this one has a message without a value and no cause (S4.1).
 * What really happened is kept in {@link Mishap}, in memory.
 */
public final class StepFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StepFailed(String step, Throwable kind) {
    super(
        "the step " + step + " failed with " + kind.getClass().getSimpleName(), null, false, false);
  }
}
