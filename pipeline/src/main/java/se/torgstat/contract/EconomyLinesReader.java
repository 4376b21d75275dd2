package se.torgstat.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code economy.yaml} of a förbund's folder (S2.4). */
public final class EconomyLinesReader {
  private static final String FILE = "economy.yaml";
  private static final Set<String> KINDS = Set.of("intakt", "kostnad", "finansiell");
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private EconomyLinesReader() {}

  /**
   * The förbund's lines; without the file, its units' budget lines alone.
   *
   * @throws ForbundException where the file has another form
   */
  public static EconomyLines read(Forbund forbund) {
    List<EconomyLines.Line> lines = new ArrayList<>();
    for (Unit unit : forbund.units()) {
      String line = unit.budgetLine();
      if (line != null) {
        if (lines.stream().anyMatch(other -> other.isCalled("kostnad", line))) {
          throw new ForbundException(
              "units", "the budget_line " + line + " is that of two units; give it to one");
        }
        lines.add(new EconomyLines.Line("kostnad", line, unit));
      }
    }
    String text = forbund.sources().get(FILE);
    if (text == null) {
      return new EconomyLines(List.copyOf(lines), NO_LIMIT);
    }
    DataFile file = DataFile.of(FILE, text);
    for (DataFile part : file.parts("lines")) {
      EconomyLines.Line line =
          new EconomyLines.Line(part.text("kind"), part.text("activity"), null);
      if (!KINDS.contains(line.kind())) {
        throw part.wrong("kind is none of intakt, kostnad, finansiell");
      }
      if (lines.stream().anyMatch(other -> other.isCalled(line.kind(), line.activity()))) {
        throw part.wrong("the line " + line.activity() + " stands twice, or is a unit's");
      }
      lines.add(line);
      part.done();
    }
    EconomyLines economy = new EconomyLines(List.copyOf(lines), file.number("largest_tkr"));
    file.done();
    return economy;
  }
}
