package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order files are read on two cores, and which one keeps both busy by itself. */
class WorkloadTest {
  private static final long LARGE = 1L << 20;

  @TempDir Path folder;

  @Test
  void theLargestComesFirst() throws IOException {
    InboxFile small = file("small", 10);
    InboxFile large = file("large", 30);
    InboxFile middle = file("middle", 20);
    Workload workload = new Workload(List.of(small, large, middle));
    assertThat(workload.largestFirst()).containsExactly(large, middle, small);
    assertThat(workload.isMostOfAll(large)).as("small files are not worth a thread").isFalse();
  }

  @ParameterizedTest(name = "a file of 1 MiB and {0} bytes beside one of 1 MiB and {1}: {2}")
  @CsvSource({"1, 0, true", "1, 1, false", "0, -1, false", "1, -900000, true"})
  void theOneThatIsMoreThanHalfIsReadOnTwoCores(long size, long other, boolean most)
      throws IOException {
    InboxFile file = file("one", LARGE + size);
    Workload workload = new Workload(List.of(file, file("other", LARGE + other)));
    assertThat(workload.isMostOfAll(file)).isEqualTo(most);
  }

  private InboxFile file(String name, long size) throws IOException {
    Path path = folder.resolve(name);
    try (RandomAccessFile bytes = new RandomAccessFile(path.toFile(), "rw")) {
      bytes.setLength(size);
    }
    return new InboxFile(path, Exports.contract("KRAFT"), LocalDate.of(2024, 5, 1));
  }
}
