package se.torgstat.intake;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hands records on in their order, a batch at a time: a second thread judges one while the next are
 * cut. A few wait for it, so that neither thread stands still where the other has a slow moment; no
 * more are in memory (S14 P4).
 */
final class Batches implements AutoCloseable {
  private static final int MOST_RECORDS = 512;
  private static final int MOST_CHARACTERS = 1 << 17;
  private static final int MOST_WAITING = 8;

  private final Judge judge;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Batches::named);
  private List<Cut> batch = new ArrayList<>(MOST_RECORDS);
  private int characters;

  /** The judging thread's own. */
  private boolean ended;

  private final Deque<Future<?>> waiting = new ArrayDeque<>();

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
    while (!waiting.isEmpty()) {
      await(waiting.remove());
    }
  }

  private void handOver() throws IOException {
    if (waiting.size() == MOST_WAITING) {
      await(waiting.remove());
    }
    List<Cut> full = batch;
    batch = new ArrayList<>(MOST_RECORDS);
    characters = 0;
    waiting.add(
        thread.submit(
            () -> {
              judge(full);
              return null;
            }));
  }

  /** What comes after a record that ends the file is not judged any more. */
  private void judge(List<Cut> records) throws IOException {
    if (ended) {
      return;
    }
    ended = true;
    for (Cut record : records) {
      judge.record(record.fields, record.line);
    }
    ended = false;
  }

  private static void await(Future<?> judged) throws IOException {
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
