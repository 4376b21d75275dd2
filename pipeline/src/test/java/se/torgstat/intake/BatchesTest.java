package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A second thread judges records while the next are cut: in order, a batch at a time. */
@Timeout(30)
class BatchesTest {
  private static final int MANY = 512;

  @Test
  void everyRecordIsJudgedOnceInItsOrder() throws IOException {
    List<Long> judged = new ArrayList<>();
    try (Batches batches = new Batches((fields, line) -> judged.add(line))) {
      for (long line = 1; line <= 3 * MANY + 7; line++) {
        batches.add(new String[] {"a", "b"}, line);
      }
      batches.finish();
    }
    assertThat(judged).hasSize(3 * MANY + 7).isSorted().doesNotHaveDuplicates();
  }

  /** So many records, or so much text, are judged before the file is at its end. */
  @ParameterizedTest
  @ValueSource(ints = {1, 500, 140_000})
  void aFullBatchDoesNotWaitForTheEnd(int length) throws Exception {
    CountDownLatch judged = new CountDownLatch(1);
    try (Batches batches = new Batches((fields, line) -> judged.countDown())) {
      for (long line = 1; line <= (length == 1 ? MANY : 140_000 / length); line++) {
        batches.add(new String[] {"x".repeat(length)}, line);
      }
      assertThat(judged.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aBatchThatIsNotFullWaits() throws IOException {
    List<Long> judged = Collections.synchronizedList(new ArrayList<>());
    try (Batches batches = new Batches((fields, line) -> judged.add(line))) {
      for (long line = 1; line < MANY; line++) {
        batches.add(new String[] {"a"}, line);
      }
      assertThat(judged).isEmpty();
      batches.finish();
      assertThat(judged).hasSize(MANY - 1);
    }
  }

  @Test
  void whatIsWrongWithTheTextIsToldAsItIs() {
    BrokenText broken = new BrokenText(Rule.F002, "the column kon is missing");
    assertThatThrownBy(() -> finish(broken)).isSameAs(broken).hasMessage(Rule.F002.meaning());
    assertThat(broken.held())
        .isEqualTo(new ReadExport.Held(Rule.F002, "the column kon is missing"));
  }

  @Test
  void aFaultOfTheMachineGoesOn() {
    OutOfMemoryError full = new OutOfMemoryError();
    assertThatThrownBy(() -> finish(full)).isSameAs(full);
  }

  /** S14 P5: what the judge stumbled over may be a row's value. */
  @Test
  void aFaultOfTheJudgeSaysNothingOfTheRow() {
    assertThatThrownBy(() -> finish(new IllegalArgumentException("900131-9806")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a record could not be judged")
        .hasNoCause();
  }

  @Test
  void readingCanBeInterrupted() {
    CountDownLatch never = new CountDownLatch(1);
    try (Batches batches = new Batches((fields, line) -> awaitQuietly(never))) {
      assertThatThrownBy(
              () -> {
                batches.add(new String[] {"a"}, 1);
                Thread.currentThread().interrupt();
                batches.finish();
              })
          .isInstanceOf(InterruptedIOException.class);
    } finally {
      assertThat(Thread.interrupted()).as("the thread still knows").isTrue();
    }
  }

  /** A thread that nobody waits for does not keep the program alive. */
  @Test
  void theSecondThreadIsNamedAndEndsWithTheReader() throws Exception {
    List<Thread> second = Collections.synchronizedList(new ArrayList<>());
    try (Batches batches = new Batches((fields, line) -> second.add(Thread.currentThread()))) {
      batches.add(new String[] {"a"}, 1);
      batches.finish();
    }
    assertThat(second.get(0).getName()).isEqualTo("torgstat-judge");
    assertThat(second.get(0).isDaemon()).isTrue();
    second.get(0).join(20_000);
    assertThat(second.get(0).isAlive()).isFalse();
  }

  private static void finish(Throwable wrong) throws IOException {
    try (Batches batches = new Batches((fields, line) -> fail(wrong))) {
      batches.add(new String[] {"a"}, 1);
      batches.finish();
    }
  }

  private static void fail(Throwable wrong) throws IOException {
    if (wrong instanceof IOException told) {
      throw told;
    }
    if (wrong instanceof Error fault) {
      throw fault;
    }
    throw (RuntimeException) wrong;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
