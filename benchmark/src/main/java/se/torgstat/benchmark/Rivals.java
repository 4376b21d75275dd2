package se.torgstat.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of this module's own processes, over one inbox. */
final class Rivals {
  private static final List<String> PROGRAM = List.of("-Xmx384m", "-XX:+UseSerialGC");

  private final Path root;
  private final Path work;
  private final MadeInbox inbox;

  Rivals(Path root, Path work, MadeInbox inbox) {
    this.root = root;
    this.work = work;
    this.inbox = inbox;
  }

  /** Where a rival's cells go. */
  Path cells(String rival) {
    return work.resolve(rival + ".csv");
  }

  Trial counting(String name) {
    return java(name, PROGRAM, CountAlone.class, cells(name));
  }

  /** In as small a heap as is promised: 32 bytes a row, and 64 MiB for all else. */
  Trial heap(String name, long rows) {
    List<String> options = List.of("-XX:+UseSerialGC", "-Xmx" + (64 + rows * 32 / 1_000_000) + "m");
    return java(name, options, HeapUse.class, cells(name), rows);
  }

  Trial countingThroughFastCsv(String name) {
    return java(name, PROGRAM, CountAlone.class, cells(name), "fastcsv");
  }

  Trial duck(String name) {
    return java(name, List.of(), DuckRival.class, cells(name));
  }

  Trial staging(String name, String url) {
    return java(name, List.of(), StagingRival.class, cells(name), url);
  }

  Trial bytes(String name) {
    return java(name, List.of(), ReadBytes.class);
  }

  private Trial java(String name, List<String> options, Class<?> main, Object... more) {
    Path target = root.resolve("benchmark/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(target.resolve("classes") + ":" + target.resolve("lib/*"));
    command.add(main.getName());
    command.add(inbox.folder().toString());
    for (Object argument : more) {
      command.add(argument.toString());
    }
    return new Trial(name, command);
  }
}
