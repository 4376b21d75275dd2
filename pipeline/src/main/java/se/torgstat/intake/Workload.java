package se.torgstat.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How files are read on two cores: side by side, the largest first, so that no core waits for it at
 * the end; one that is most of all there is to read keeps both busy by itself.
 */
public final class Workload {
  private static final long WORTH_A_THREAD = 1L << 20;

  private final List<InboxFile> files;
  private final long bytes;

  /** The files that are to be read. */
  public Workload(Collection<InboxFile> files) {
    this.files =
        files.stream().sorted(Comparator.comparingLong(Workload::size).reversed()).toList();
    this.bytes = files.stream().mapToLong(Workload::size).sum();
  }

  /** The files, the largest first. */
  public List<InboxFile> largestFirst() {
    return files;
  }

  /** Whether a file is more than half of everything, and large enough to be worth a thread. */
  public boolean isMostOfAll(InboxFile file) {
    return size(file) * 2 > bytes && size(file) > WORTH_A_THREAD;
  }

  private static long size(InboxFile file) {
    return file.path().toFile().length();
  }
}
