package se.torgstat.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of this module's own processes, over one inbox. */
final class Rivals {
  /** Java's flags as the launcher gives them to a long job, but for the heap (S14 P4). */
  private static final List<String> PROGRAM =
      List.of(
          "-Xmx384m",
          "-XX:+UseParallelGC",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private final Path root;
  private final Path work;
  private final MadeInbox inbox;
  private final String java;

  /** Under the Java that runs this. */
  Rivals(Path root, Path work, MadeInbox inbox) {
    this(root, work, inbox, System.getProperty("java.home"));
  }

  private Rivals(Path root, Path work, MadeInbox inbox, String java) {
    this.root = root;
    this.work = work;
    this.inbox = inbox;
    this.java = java;
  }

  /** The same under another Java. */
  Rivals under(String otherJava) {
    return new Rivals(root, work, inbox, otherJava);
  }

  /** Where a rival's cells go. */
  Path cells(String rival) {
    return work.resolve(rival + ".csv");
  }

  Trial counting(String name) {
    return java(name, PROGRAM, CountAlone.class, cells(name));
  }

  /** In as small a heap as is promised: 32 bytes a row, and 64 MiB for all else. */
  Trial heap(String name) {
    long rows = inbox.rows();
    List<String> options = List.of("-XX:+UseSerialGC", "-Xmx" + (64 + rows * 32 / 1_000_000) + "m");
    return java(name, options, HeapUse.class, cells(name));
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
    return java(name, List.of(), CountLines.class);
  }

  Trial bytesUnseen(String name) {
    return java(name, List.of(), ReadBytes.class);
  }

  private Trial java(String name, List<String> options, Class<?> main, Object... more) {
    Path target = root.resolve("benchmark/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(java, "bin/java").toString());
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
