package se.torgstat.jobs.deploy;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is shipped, judged by what the repository says of it and by nothing from a network: the
 * lock, the licences, and the weaknesses that have been made known.
 */
class SuppliedTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SHIPPED =
      Pattern.compile(
          "((?: *\\([^()]+(?:\\([^()]*\\))?[^()]*\\))+) .*\\(([^ :()]+:[^ :]+):([^ :]+) - .*");

  /** Each may be shipped beside a program under the EUPL-1.2; of two, one is enough. */
  private static final Pattern FREE =
      Pattern.compile("(?i).*(apache|epl|eclipse|lgpl|mit|bsd|public domain).*");

  /** An artifact of {@code docs/third-party.txt}. */
  private record Shipped(String licences, String artifact, String version) {
    String path() {
      String[] parts = artifact.split(":");
      return "%s/%s/%s/%s-%s"
          .formatted(parts[0].replace('.', '/'), parts[1], version, parts[1], version);
    }
  }

  /** A line of {@code docs/advisories.txt}. */
  private record Advisory(String artifact, String mendedIn, String name, String whyItMayStay) {
    boolean isAbout(Shipped shipped) {
      return artifact.equals(shipped.artifact()) && isOlder(shipped.version(), mendedIn);
    }
  }

  @Test
  void everyShippedArtifactIsLocked() throws IOException {
    Set<String> locked = lock().keySet();
    assertThat(shipped())
        .hasSizeGreaterThan(50)
        .allSatisfy(s -> assertThat(locked).anyMatch(path -> path.startsWith(s.path())));
  }

  @Test
  void everyJarThatRunsHereIsTheOneThatIsLocked() throws Exception {
    Map<String, String> lock =
        lock().entrySet().stream()
            .collect(
                toMap(
                    file -> file.getKey().replaceFirst(".*/", ""),
                    Map.Entry::getValue,
                    (one, another) -> one + " " + another));
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.toString().endsWith(".jar") && !path.startsWith(ROOT))
            .toList();
    assertThat(jars).hasSizeGreaterThan(50);
    for (Path jar : jars) {
      String name = jar.getFileName().toString();
      assertThat(lock).as("the lock").containsKey(name);
      assertThat(lock.get(name)).as(name).contains(sha256(jar));
    }
  }

  @Test
  void everyLicenceIsAFreeOne() throws IOException {
    assertThat(shipped()).allSatisfy(s -> assertThat(s.licences()).as(s.artifact()).matches(FREE));
  }

  @Test
  void noKnownWeaknessIsShippedUnlessItIsSaidWhy() throws IOException {
    Map<String, Shipped> shipped =
        shipped().stream().collect(toMap(Shipped::artifact, Function.identity()));
    for (Advisory advisory : advisories()) {
      assertThat(shipped).as("is it still shipped?").containsKey(advisory.artifact());
      boolean concerned = advisory.isAbout(shipped.get(advisory.artifact()));
      assertThat(!advisory.whyItMayStay().isEmpty()).as(advisory.name()).isEqualTo(concerned);
    }
  }

  @Test
  void versionsAreComparedByTheirNumbers() {
    assertThat(isOlder("1.5.9", "1.5.19")).isTrue();
    assertThat(isOlder("1.5.19", "1.5.19")).isFalse();
    assertThat(isOlder("2.0", "1.31")).isFalse();
    assertThat(isOlder("4.0", "4.0.1")).isTrue();
  }

  private static List<Shipped> shipped() throws IOException {
    return lines("docs/third-party.txt")
        .filter(line -> line.startsWith(" "))
        .map(
            line -> {
              Matcher found = SHIPPED.matcher(line);
              assertThat(found.matches()).as(line).isTrue();
              return new Shipped(found.group(1), found.group(2), found.group(3));
            })
        .toList();
  }

  private static List<Advisory> advisories() throws IOException {
    List<Advisory> advisories =
        lines("docs/advisories.txt")
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" \\| ?", -1))
            .map(field -> new Advisory(field[0], field[1], field[2], field[3].strip()))
            .toList();
    assertThat(advisories).hasSizeGreaterThan(10);
    return advisories;
  }

  /** Path in a repository → SHA-256. */
  private static Map<String, String> lock() throws IOException {
    Map<String, String> lock =
        lines(".mvn/checksums/checksums.sha256")
            .map(line -> line.split("  "))
            .collect(toMap(line -> line[1], line -> line[0]));
    assertThat(new TreeSet<>(lock.values())).allMatch(sum -> sum.matches("[0-9a-f]{64}"));
    return lock;
  }

  private static Stream<String> lines(String file) throws IOException {
    return Files.readAllLines(ROOT.resolve(file)).stream().filter(line -> !line.isBlank());
  }

  private static boolean isOlder(String version, String than) {
    return Arrays.compare(numbers(version), numbers(than)) < 0;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("[^0-9]+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static String sha256(Path file) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
