package se.torgstat.jobs.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.torgstat.contract.Forbund;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.Inbox;
import se.torgstat.intake.InboxFile;
import se.torgstat.intake.ReadExport;
import se.torgstat.intake.Rule;
import se.torgstat.intake.ShownName;
import se.torgstat.intake.UnreadableExport;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.run.Site;

/** {@code validate}: a dry run of files against their contracts; touches no database (S12). */
@Command(name = "validate", description = "Tries files against their contracts; stores nothing.")
public final class ValidateCommand implements Callable<Integer> {
  @Mixin private Common common = new Common();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exports.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    Forbund forbund = Desk.site(common.settings(), Clock.system(Site.ZONE)).forbund();
    boolean clean = true;
    for (Path file : files) {
      clean &= validate(file, forbund);
    }
    return (clean ? ExitStatus.DONE : ExitStatus.FINDINGS).code();
  }

  private boolean validate(Path path, Forbund forbund) {
    if (Files.isDirectory(path)) {
      Paper.print(spec, common, List.of(ShownName.of(path) + ": a folder, left aside"));
      return true;
    }
    if (!Files.isRegularFile(path)) {
      throw new Refusal(
          ExitStatus.USAGE,
          "There is no file " + ShownName.of(path) + "; name files that are there.");
    }
    List<InboxFile> matches = Inbox.matching(path, forbund.contracts());
    if (matches.size() != 1) {
      Paper.print(
          spec,
          common,
          List.of(
              ShownName.of(path.getFileName()) + ": held",
              "  "
                  + Rule.F001
                  + " "
                  + (matches.isEmpty() ? Rule.F001.meaning() : "several contracts name the file")
                  + "; ./torgstat sources lists them"));
      return false;
    }
    try {
      InboxFile file = matches.get(0);
      ReadExport export = new ExportReader(forbund).read(file);
      Paper.print(spec, common, ValidationText.lines(file, export));
      return export.held() == null && export.rejected() == 0;
    } catch (UnreadableExport unreadable) {
      throw new Refusal(ExitStatus.NOTHING_PUBLISHED, unreadable.getMessage() + ".", unreadable);
    }
  }
}
