package se.torgstat.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.SourceContract;
import se.torgstat.participation.Participations;

/** Exports that tests make up, read by the contracts of the sample förbund. */
final class Exports {
  static final Path SAMPLES = Path.of("../input-samples/umearegionen");
  static final Forbund UMEA = ForbundReader.read(SAMPLES);
  static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);
  static final String HEADER =
      "kalla_id;personid;kon;fodelsedatum;ja_datum;slutdatum;avslutsorsak;"
          + "forsorjning_start;forsorjning_slut;handlingsplan";

  private Exports() {}

  static SourceContract contract(String unit) {
    return contract(UMEA, unit);
  }

  static SourceContract contract(Forbund forbund, String unit) {
    return forbund.contracts().stream()
        .filter(c -> c.unit().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  static ReadExport read(String unit, byte[] bytes) {
    return new ExportReader(UMEA).read(contract(unit), SNAPSHOT, new ByteArrayInputStream(bytes));
  }

  static ReadExport read(String unit, String text) {
    return read(unit, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An export of KRAFT, whose dialect is plain: the canonical header, then these lines. */
  static ReadExport kraft(String... lines) {
    return read("KRAFT", HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  /** One participation in words: sex, band, days, outcome, livelihoods, plan. */
  static String told(Participations p, int row) {
    return String.join(
        " ",
        UMEA.sexes().code(p.sex(row)),
        p.ageBand(row) == UMEA.ageBands().size()
            ? "_U"
            : UMEA.ageBands().get(p.ageBand(row)).code().code(),
        LocalDate.ofEpochDay(p.ja(row)).toString(),
        p.slut(row) == Participations.OPEN ? "-" : LocalDate.ofEpochDay(p.slut(row)).toString(),
        p.outcome(row) == Participations.NO_OUTCOME ? "-" : UMEA.outcomes().code(p.outcome(row)),
        UMEA.livelihoods().get(p.livelihoodStart(row)).code().code(),
        UMEA.livelihoods().get(p.livelihoodEnd(row)).code().code(),
        UMEA.plans().code(p.plan(row)));
  }
}
