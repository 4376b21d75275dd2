package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import se.torgstat.jobs.operator.Office;

/** What a person sees of a fault: one sentence, what is wrong and what to do (S12). */
final class OneSentence {
  private OneSentence() {}

  /** Nothing published, said in one sentence with these words. */
  static void says(Office.Answer answer, String... words) {
    says(4, answer, words);
  }

  static void says(int status, Office.Answer answer, String... words) {
    assertThat(answer.status()).as(answer.err()).isEqualTo(status);
    assertThat(answer.err())
        .contains(words)
        .startsWith("torgstat: ")
        .endsWith(".\n")
        .contains("; ")
        .doesNotContain("Exception", "conn=", "jdbc.", "\tat ", "SQLSTATE");
    assertThat(answer.err().lines()).hasSize(1);
  }
}
