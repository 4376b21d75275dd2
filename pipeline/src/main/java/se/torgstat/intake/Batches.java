package se.torgstat.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hands records on in their order, a batch at a time: a second thread judges one while the next is
 * cut. No more than two batches are in memory (S14 P4).
 */
final class Batches implements AutoCloseable {
  private static final int MOST_RECORDS = 512;
  private static final int MOST_CHARACTERS = 1 << 17;

  private final Judge judge;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Batches::named);
  private List<Cut> batch = new ArrayList<>(MOST_RECORDS);
  private int characters;
  private Future<?> judged = CompletableFuture.completedFuture(null);

  /** Judges a record. */
  interface Judge {
    void record(String[] fields, long line) throws IOException;
  }

  /** A record that is cut and not yet judged. */
  private static final class Cut {
    private final String[] fields;
    private final long line;

    private Cut(String[] fields, long line) {
      this.fields = fields;
      this.line = line;
    }
  }

  Batches(Judge judge) {
    this.judge = judge;
  }

  /** Takes the next record; what was wrong with an earlier one may be thrown only now. */
  void add(String[] fields, long line) throws IOException {
    batch.add(new Cut(fields, line));
    for (String field : fields) {
      characters += field.length() + 1;
    }
    if (batch.size() == MOST_RECORDS || characters > MOST_CHARACTERS) {
      handOver();
    }
  }

  /** Waits until all records are judged. */
  void finish() throws IOException {
    handOver();
    await();
  }

  private void handOver() throws IOException {
    await();
    List<Cut> full = batch;
    batch = new ArrayList<>(MOST_RECORDS);
    characters = 0;
    judged =
        thread.submit(
            () -> {
              for (Cut record : full) {
                judge.record(record.fields, record.line);
              }
              return null;
            });
  }

  private void await() throws IOException {
    try {
      judged.get();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    } catch (ExecutionException wrong) {
      if (wrong.getCause() instanceof IOException told) {
        throw told;
      }
      if (wrong.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException("a record could not be judged");
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "torgstat-judge");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
