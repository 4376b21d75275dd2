package se.torgstat.jobs.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row counts are the operator's alone (S3.3). */
class OperatorsFolderTest {
  @TempDir private Path home;

  @Test
  void keepsOthersOutAndLetsTheGroupBe() throws IOException {
    Path folder = Files.createDirectory(home.resolve("metrics"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Files.getPosixFilePermissions(OperatorsFolder.make(folder)))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(Files.getPosixFilePermissions(OperatorsFolder.make(home.resolve("logs"))))
        .doesNotContain(java.nio.file.attribute.PosixFilePermission.OTHERS_READ);
  }
}
