package se.torgstat.attack;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.SourceContract;
import se.torgstat.contract.TablePlan;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.count.UnitExport;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.Dialects;
import se.torgstat.generator.export.Export;
import se.torgstat.generator.export.ExportWriter;
import se.torgstat.generator.history.Population;
import se.torgstat.generator.history.Shape;
import se.torgstat.generator.history.Stay;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.ReadExport;
import se.torgstat.period.Period;

/** A made-up förbund over time: what its exports say on a day, late registrations included. */
final class History {
  private final Forbund forbund;
  private final TablePlan plan;
  private final List<Stay> stays;
  private final List<LocalDate> startKnown = new ArrayList<>();
  private final List<LocalDate> endKnown = new ArrayList<>();

  /**
   * @param late share of beginnings and of ends that are registered up to 90 days afterwards
   */
  History(Forbund forbund, TablePlan plan, Shape shape, long seed, double late) {
    this.forbund = forbund;
    this.plan = plan;
    this.stays = new ArrayList<>(Population.of(shape, seed).stays());
    Random random = new Random(seed);
    for (Stay stay : stays) {
      startKnown.add(stay.ja().plusDays(delay(random, late)));
      LocalDate end = stay.slut() == null ? LocalDate.MAX : stay.slut();
      endKnown.add(stay.slut() == null ? end : end.plusDays(delay(random, late)));
    }
  }

  private static int delay(Random random, double late) {
    boolean isLate = random.nextDouble() < late;
    int days = random.nextInt(90);
    return isLate ? days : 0;
  }

  /** A few participations are taken back or get another end or unit of time: a correction. */
  void correct(int number, long seed, Period within) {
    Random random = new Random(seed);
    int done = 0;
    for (int tries = 0; done < number && tries < 100_000; tries++) {
      int i = random.nextInt(stays.size());
      Stay stay = stays.get(i);
      boolean endsWithin =
          stay.slut() != null
              && !stay.slut().isBefore(within.start())
              && !stay.slut().isAfter(within.end());
      boolean beginsWithin =
          !stay.ja().isBefore(within.start()) && !stay.ja().isAfter(within.end());
      if (endsWithin) {
        String other = stay.outcome().equals("ARBETE") ? "SJUKDOM" : "ARBETE";
        boolean moved = random.nextBoolean();
        LocalDate end = moved ? within.dayAfter() : stay.slut();
        stays.set(i, stay.ended(end, moved ? stay.outcome() : other, stay.livelihoodEnd()));
        done++;
      } else if (beginsWithin) {
        stays.remove(i);
        startKnown.remove(i);
        endKnown.remove(i);
        done++;
      }
    }
  }

  /** The counter of the exports of a day. */
  Counter counter(LocalDate snapshot) {
    List<Stay> known = new ArrayList<>();
    for (int i = 0; i < stays.size(); i++) {
      Stay stay = stays.get(i);
      if (!startKnown.get(i).isBefore(snapshot)) {
        continue;
      }
      boolean ended = stay.slut() != null && endKnown.get(i).isBefore(snapshot);
      known.add(ended || stay.slut() == null ? stay : reopened(stay));
    }
    List<UnitExport> exports = new ArrayList<>();
    for (Dialect dialect : Dialects.ALL) {
      List<Stay> ofUnit = known.stream().filter(s -> s.unit().equals(dialect.unit())).toList();
      Export export = new ExportWriter(dialect, snapshot).ofStays(ofUnit);
      ReadExport read =
          new ExportReader(forbund)
              .read(contract(dialect.unit()), snapshot, new ByteArrayInputStream(export.bytes()));
      if (read.held() != null) {
        throw new IllegalStateException(dialect.unit() + " is held: " + read.held());
      }
      exports.add(new UnitExport(dialect.unit(), snapshot, read.participations()));
    }
    return new Counter(forbund, plan, exports);
  }

  /** A period as it is counted on a day. */
  ExactTables count(Period period, LocalDate snapshot) {
    return counter(snapshot).count(period, java.util.Set.of());
  }

  private static Stay reopened(Stay stay) {
    return new Stay(
        stay.unit(), stay.person(), stay.ja(), null, "", stay.livelihoodStart(), "", stay.plan());
  }

  private SourceContract contract(String unit) {
    return forbund.contracts().stream()
        .filter(c -> c.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }
}
