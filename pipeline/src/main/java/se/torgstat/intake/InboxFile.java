package se.torgstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import se.torgstat.contract.SourceContract;

/**
 * An export in the inbox, by its name: one unit's complete list as of a snapshot date (S1).
 *
 * @param snapshotDate the date in the file's name (S2.3)
 */
public record InboxFile(Path path, SourceContract contract, LocalDate snapshotDate) {
  private static final int BUFFER = 1 << 18;

  /** The unit's code. */
  public String unit() {
    return contract.unit();
  }

  /** The file's name as it may be shown. */
  public String name() {
    return ShownName.of(path.getFileName());
  }

  /**
   * The SHA-256 of the file's bytes in hexadecimal; it reads the file.
   *
   * @throws InboxException where it cannot be read
   */
  public String sha256() {
    try (InputStream bytes = Files.newInputStream(path)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
        sha256.update(buffer, 0, length);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException e) {
      throw new InboxException("the export " + name() + " cannot be read; check its permissions");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
