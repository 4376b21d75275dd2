package se.torgstat.jobs.operator;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import se.torgstat.jobs.Torgstat;
import se.torgstat.jobs.database.TestDatabase;

/**
 * The program as a process of its own, to be killed or started elsewhere in the world: packed in
 * jars with its classes archived, as the launcher does, so that it starts in half the time.
 */
final class PackedProgram {
  private static final Path FOLDER = TestDatabase.FORK.resolve("test-program");
  private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
  private static final String CLASS_PATH = pack();

  private PackedProgram() {}

  /** A command that can be started. */
  static ProcessBuilder command(List<String> java, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xlog:disable"));
    if (Files.exists(ARCHIVE)) {
      command.add("-XX:SharedArchiveFile=" + ARCHIVE);
    } else if (words.get(0).equals("close")) {
      command.add("-XX:ArchiveClassesAtExit=" + ARCHIVE);
    }
    command.addAll(java);
    command.addAll(List.of("-cp", CLASS_PATH, Torgstat.class.getName()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TORGSTAT_"));
    return builder;
  }

  private static String pack() {
    try {
      Files.createDirectories(FOLDER);
      Files.deleteIfExists(ARCHIVE);
      List<String> jars = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
        Path path = Path.of(entry);
        if (entry.isEmpty()) {
          continue;
        }
        if (!Files.isDirectory(path)) {
          jars.add(entry);
        } else if (!path.endsWith("test-classes")) {
          jars.add(jar(path, FOLDER.resolve("part-" + jars.size() + ".jar")).toString());
        }
      }
      return String.join(File.pathSeparator, jars);
    } catch (IOException e) {
      throw new IllegalStateException("the program cannot be packed", e);
    }
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> files = Files.walk(classes)) {
      // folders are entries too: migrations are looked for by their folder
      for (Path path : (Iterable<Path>) files.filter(p -> !p.equals(classes))::iterator) {
        boolean folder = Files.isDirectory(path);
        out.putNextEntry(new JarEntry(classes.relativize(path) + (folder ? "/" : "")));
        if (!folder) {
          Files.copy(path, out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }
}
