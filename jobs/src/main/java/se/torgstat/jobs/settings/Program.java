package se.torgstat.jobs.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.torgstat.count.Counter;

/** The program that runs, to the byte: a version's name does not tell two builds apart. */
public final class Program {
  private static final String DIGEST = of(Program.class, Counter.class);

  private Program() {}

  /** SHA-256 of the program's own jars; they name their libraries with versions. */
  public static String digest() {
    return DIGEST;
  }

  private static String of(Class<?>... parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Class<?> part : parts) {
        Path place = Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (Path file : files(place)) {
          sha256.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException | URISyntaxException impossible) {
      throw new IllegalStateException("the program does not know where it lies", impossible);
    }
  }

  /** The jar, or the classes where no jar runs. */
  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> below = Files.walk(place)) {
      return below.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
