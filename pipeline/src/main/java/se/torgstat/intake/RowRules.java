package se.torgstat.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Column;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.SourceContract;
import se.torgstat.contract.Spelling;
import se.torgstat.participation.Participations;

/**
 * Judges one row after the other (S3.1), in the order in which rules reject: R602, R101, R102, then
 * FELREGISTRERING, then the lowest number.
 */
final class RowRules {
  /** What becomes of a row. */
  enum Verdict {
    ACCEPTED,
    REJECTED,
    EXCLUDED
  }

  private final Header header;
  private final SeenIds seen = new SeenIds();
  private final PersonId person;
  private final RowDates dates;
  private final RowCodes codes;
  private final int unit;
  private final int female;
  private final int male;
  private final int unknownSex;

  private @Nullable Rule broken;
  private @Nullable Column brokenColumn;
  private int outcome;
  private int kon;
  private int sex;

  RowRules(Forbund forbund, SourceContract contract, LocalDate snapshot, Header header) {
    this.header = header;
    person = new PersonId(snapshot, contract.interimNumbers());
    dates = new RowDates(contract.dateForms(), snapshot, header);
    codes = new RowCodes(forbund, contract, header);
    unit = forbund.unitIndex(contract.unit());
    female = forbund.sexes().indexOf("F");
    male = forbund.sexes().indexOf("M");
    unknownSex = forbund.sexes().indexOf(CodeList.UNKNOWN);
  }

  /** Judges a row; what is told of a row later is of this one. */
  Verdict judge(String[] row) {
    broken = null;
    brokenColumn = null;
    if (isNoRowOfItsOwn(row)) {
      return Verdict.REJECTED;
    }
    outcome = codes.outcome(row);
    if (outcome == RowCodes.EXCLUDED) {
      return Verdict.EXCLUDED;
    }
    boolean rejected =
        hasNoPerson(row) || hasNoDates(row) || hasNoOutcome() || hasNoSex(row) || hasWrongAge();
    return rejected ? Verdict.REJECTED : Verdict.ACCEPTED;
  }

  /** Reports the rule that rejected the row. */
  void reject(long line, Findings findings) {
    if (broken != null) {
      findings.add(broken, line, brokenColumn == null ? "" : brokenColumn.columnName());
    }
  }

  /** Keeps the accepted row, and reports what it is warned about. */
  void accept(String[] row, long line, Findings findings, Participations participations) {
    boolean open = dates.slut() == Participations.OPEN;
    boolean planned = dates.w304Planned();
    int start = codes.livelihood(row, Column.FORSORJNING_START);
    int end = planned ? CodeColumn.BLANK : codes.livelihood(row, Column.FORSORJNING_SLUT);
    int plan = codes.plan(row);
    participations.add(
        person.key(unit, participations.size()),
        unit,
        dates.ja(),
        dates.slut(),
        sex,
        codes.ageBand(dates.age()),
        open ? Participations.NO_OUTCOME : outcome,
        codes.countedLivelihood(start),
        codes.countedLivelihood(end),
        codes.countedPlan(plan));
    warn(planned, Rule.W304, Column.SLUTDATUM, line, findings);
    warn(kon >= 0 && kon != sex, Rule.W502, Column.KON, line, findings);
    strange(start, Column.FORSORJNING_START, line, findings);
    strange(end, Column.FORSORJNING_SLUT, line, findings);
    strange(plan, Column.HANDLINGSPLAN, line, findings);
  }

  private static void strange(int code, Column column, long line, Findings findings) {
    warn(code == CodeColumn.UNKNOWN, Rule.W701, column, line, findings);
  }

  private static void warn(
      boolean applies, Rule rule, Column column, long line, Findings findings) {
    if (applies) {
      findings.add(rule, line, column.columnName());
    }
  }

  /** R602, R101, R102. The kalla_id of a row with R602 is remembered all the same. */
  private boolean isNoRowOfItsOwn(String[] row) {
    String id = Spelling.strip(header.field(row, Column.KALLA_ID));
    boolean used = !id.isEmpty() && !seen.add(id);
    return breaks(row.length != header.fields(), Rule.R602, null)
        || breaks(id.isEmpty(), Rule.R101, Column.KALLA_ID)
        || breaks(used, Rule.R102, Column.KALLA_ID);
  }

  /** R201, R202, R203. */
  private boolean hasNoPerson(String[] row) {
    Rule rule = person.read(header.field(row, Column.PERSONID));
    return rule != null && breaks(true, rule, Column.PERSONID);
  }

  /** R301, R302, R303. */
  private boolean hasNoDates(String[] row) {
    dates.read(row, person);
    Column noDate = dates.r301NoDate();
    return breaks(noDate != null, Rule.R301, noDate)
        || breaks(dates.r302NoUsableJa(), Rule.R302, Column.JA_DATUM)
        || breaks(dates.r303EndBeforeJa(), Rule.R303, Column.SLUTDATUM);
  }

  /** R401, R402, R403; a planned end needs no outcome yet (W304). */
  private boolean hasNoOutcome() {
    boolean blank = outcome == CodeColumn.BLANK;
    boolean ended = dates.hasSlut();
    return breaks(ended && !dates.w304Planned() && blank, Rule.R401, Column.AVSLUTSORSAK)
        || breaks(outcome == CodeColumn.UNKNOWN, Rule.R402, Column.AVSLUTSORSAK)
        || breaks(!ended && !blank, Rule.R403, Column.AVSLUTSORSAK);
  }

  /**
   * R501. The personid's sex wins (W502); without one it is kon's, and unknown where that is blank.
   */
  private boolean hasNoSex(String[] row) {
    kon = codes.kon(row);
    if (person.tellsSex()) {
      sex = person.isFemale() ? female : male;
    } else {
      sex = kon < 0 ? unknownSex : kon;
    }
    return breaks(kon == CodeColumn.UNKNOWN, Rule.R501, Column.KON);
  }

  /** R601. The column is where the birth was read. */
  private boolean hasWrongAge() {
    return breaks(
        dates.r601WrongAge(), Rule.R601, person.isBlank() ? Column.FODELSEDATUM : Column.PERSONID);
  }

  private boolean breaks(boolean broken, Rule rule, @Nullable Column column) {
    if (broken) {
      this.broken = rule;
      this.brokenColumn = column;
    }
    return broken;
  }
}
