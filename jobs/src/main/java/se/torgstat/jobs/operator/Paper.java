package se.torgstat.jobs.operator;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.torgstat.jobs.monitoring.ProgressLine;

/** What a command prints. */
final class Paper {
  private Paper() {}

  /** Prints lines, unless {@code --quiet} asks for silence. */
  static void print(@Nullable CommandSpec spec, Common common, List<String> lines) {
    ProgressLine.end();
    if (spec != null && !common.quiet()) {
      PrintWriter out = spec.commandLine().getOut();
      lines.forEach(out::println);
      out.flush();
    }
  }
}
