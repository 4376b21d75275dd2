package se.torgstat.jobs.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import se.torgstat.protect.Publication;

/** SHA-256 over what a revision says: equal for equal tables (S9.4). */
final class ContentDigest {
  private ContentDigest() {}

  static String of(Publication publication, Set<String> without) {
    MessageDigest sha256 = sha256();
    line(sha256, publication.period() + " " + publication.revision());
    publication.throughDate().forEach((unit, day) -> line(sha256, unit + " " + day));
    new TreeSet<>(without).forEach(unit -> line(sha256, "without " + unit));
    publication
        .cells()
        .forEach(
            (key, cell) ->
                line(
                    sha256,
                    key
                        + " "
                        + cell.value()
                        + " "
                        + cell.obsStatus()
                        + " "
                        + cell.confStatus()
                        + " "
                        + cell.asOfRevision()));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void line(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
