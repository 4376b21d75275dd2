package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The samples with their first period closed, for tests that only read; closed once for them all.
 */
final class ClosedSamples {
  static final String PERIOD = "2022-T1";
  static final Office OFFICE = close();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(OFFICE::close));
  }

  private ClosedSamples() {}

  /** With the economy of 2024 as if it were that of 2022. */
  private static Office close() {
    Office office = new Office("closed-samples");
    try {
      Path economy = office.home().resolve("economy");
      Office.copy(Office.SAMPLES.resolve("economy"), economy);
      Files.copy(economy.resolve("ekonomi_2024-T1.csv"), economy.resolve("ekonomi_2022-T1.csv"));
      assertThat(office.types("close", PERIOD, "--economy", economy.toString()).err()).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return office;
  }
}
