package se.torgstat.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** What the metrics and the log say of a failed run is what it ends with (S12). */
class UndoneTest {

  @Test
  void aFileThatCannotBeReadPublishesNothing() {
    assertThat(Undone.statusOf(new UncheckedIOException(new IOException("away"))))
        .isEqualTo(ExitStatus.NOTHING_PUBLISHED);
  }

  @Test
  void tooLittleMemoryAndAnythingUnforeseenAreFaults() {
    assertThat(Undone.statusOf(new IllegalStateException(new OutOfMemoryError())))
        .isEqualTo(ExitStatus.FAULT);
    assertThat(Undone.statusOf(new IllegalStateException("?"))).isEqualTo(ExitStatus.FAULT);
  }

  @Test
  void aRefusalHasItsOwn() {
    assertThat(Undone.statusOf(new IllegalStateException(new Refusal(ExitStatus.USAGE, "no"))))
        .isEqualTo(ExitStatus.USAGE);
  }
}
