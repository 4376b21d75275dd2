package se.torgstat.jobs.run;

import org.springframework.batch.core.step.StepContribution;

/** What one step does; its figures go into the contribution, its rows nowhere (S4.1). */
@FunctionalInterface
public interface StepWork {

  /** Does the step's work. */
  void run(StepContribution contribution) throws Exception;
}
