package se.torgstat.attack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.Counter;
import se.torgstat.count.UnitExport;
import se.torgstat.generator.history.Shape;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;

/** The samples' förbund, with its own people or with made-up ones. */
final class Samples {
  private static final Path FOLDER = folder();
  static final Forbund FORBUND = ForbundReader.read(FOLDER);
  static final TablePlan PLAN = TablePlanReader.read(FORBUND);

  private Samples() {}

  private static Path folder() {
    Path fromRoot = Path.of("input-samples/umearegionen");
    return fromRoot.toFile().exists() ? fromRoot : Path.of("..").resolve(fromRoot);
  }

  static History history(Shape shape, long seed, double late) {
    return history(shape, seed, late, PLAN);
  }

  static History history(Shape shape, long seed, double late, TablePlan plan) {
    return new History(FORBUND, plan, shape, seed, late);
  }

  /** People in all nine units, about so many who begin in a unit in a tertial. */
  static History tiny(double begin, long seed, double late) {
    Shape tiny = Shape.tiny(LocalDate.of(2025, 2, 1));
    return history(tiny.scaled(begin / tiny.units().get(0).newPerTertial()), seed, late);
  }

  /** The samples' own exports. */
  static Counter exports(TablePlan plan) {
    ExportReader reader = new ExportReader(FORBUND);
    List<UnitExport> read = new ArrayList<>();
    Inbox.list(FOLDER.resolve("exports"), FORBUND.contracts(), null)
        .candidates()
        .values()
        .forEach(
            files -> {
              InboxFile file = files.get(0);
              read.add(
                  new UnitExport(
                      file.unit(), file.snapshotDate(), reader.read(file).participations()));
            });
    return new Counter(FORBUND, plan, read);
  }
}
