package se.torgstat.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.TablePlan;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.Dialects;
import se.torgstat.generator.export.Export;
import se.torgstat.generator.export.ExportWriter;
import se.torgstat.generator.history.Population;
import se.torgstat.generator.history.Stay;
import se.torgstat.generator.judge.Participation;
import se.torgstat.intake.ReadExport;

/**
 * A made-up history written as nine exports and read again, with what the slow count starts from.
 *
 * @param snapshots unit → the day of its export
 */
record MadeUp(Counter counter, Judge judge, Map<String, LocalDate> snapshots) {

  static MadeUp of(Forbund forbund, TablePlan plan, Population population, int latestDelay) {
    List<UnitExport> exports = new ArrayList<>();
    List<Participation> judged = new ArrayList<>();
    Map<String, LocalDate> snapshots = new HashMap<>();
    for (Dialect dialect : Dialects.ALL) {
      String unit = dialect.unit();
      int delay = latestDelay * exports.size() / Dialects.ALL.size();
      LocalDate snapshot = population.shape().snapshot().minusDays(delay);
      List<Stay> stays =
          population.staysOf(unit).stream()
              .filter(stay -> !stay.ja().isAfter(snapshot))
              .map(stay -> asKnownOn(snapshot, stay))
              .toList();
      Export export = new ExportWriter(dialect, snapshot).ofStays(stays);
      ReadExport read = SampleData.read(forbund, export, snapshot);
      assertThat(read.held()).isNull();
      assertThat(read.rejections()).isEmpty();
      exports.add(new UnitExport(unit, snapshot, read.participations()));
      for (int i = 0; i < stays.size(); i++) {
        judged.add(Participation.of(stays.get(i), export.lines().get(i)));
      }
      snapshots.put(unit, snapshot);
    }
    return new MadeUp(new Counter(forbund, plan, exports), new Judge(judged), snapshots);
  }

  private static Stay asKnownOn(LocalDate day, Stay stay) {
    boolean ended = stay.slut() != null && !stay.slut().isAfter(day);
    return ended
        ? stay
        : new Stay(
            stay.unit(),
            stay.person(),
            stay.ja(),
            null,
            "",
            stay.livelihoodStart(),
            "",
            stay.plan());
  }
}
