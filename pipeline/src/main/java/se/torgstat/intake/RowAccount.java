package se.torgstat.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.SourceContract;
import se.torgstat.contract.Spelling;
import se.torgstat.participation.Participations;

/**
 * The account of one file's rows: read = accepted + rejected + excluded (S3.3). It tells rows from
 * what is none: the header, records of blank fields only, and the contract's footer where it is the
 * last record.
 */
final class RowAccount {
  private final Forbund forbund;
  private final SourceContract contract;
  private final LocalDate snapshot;
  private final Participations participations = new Participations();
  private final Findings findings = new Findings();

  private @Nullable Header header;
  private @Nullable RowRules rules;
  private String @Nullable [] footer;
  private long footerLine;
  private boolean lastIsShort;
  private long read;
  private long excluded;

  RowAccount(Forbund forbund, SourceContract contract, LocalDate snapshot) {
    this.forbund = forbund;
    this.contract = contract;
    this.snapshot = snapshot;
  }

  /**
   * Takes the next record of the file.
   *
   * @param line the physical line on which it begins
   */
  void record(String[] record, long line) throws BrokenText {
    lastIsShort = false;
    if (isBlank(record)) {
      return;
    }
    if (header == null || rules == null) {
      header = new Header(record, contract);
      rules = new RowRules(forbund, contract, snapshot, header);
      return;
    }
    if (footer != null) {
      row(rules, footer, footerLine);
      footer = null;
    }
    if (isFooter(record)) {
      footer = record;
      footerLine = line;
    } else {
      lastIsShort = record.length < header.fields();
      row(rules, record, line);
    }
  }

  private void row(RowRules rules, String[] row, long line) {
    read++;
    switch (rules.judge(row)) {
      case ACCEPTED -> rules.accept(row, line, findings, participations);
      case REJECTED -> rules.reject(line, findings);
      case EXCLUDED -> excluded++;
    }
  }

  /**
   * The file is at its end.
   *
   * @throws BrokenText F004 where there was no header, F005 where the last row is cut off
   */
  void end(boolean withALineEnd) throws BrokenText {
    if (header == null) {
      throw new BrokenText(Rule.F004, "empty");
    }
    if (lastIsShort && !withALineEnd) {
      throw new BrokenText(Rule.F005, "the last row is cut off");
    }
  }

  /** The whole account of a file that was read to its end. */
  ReadExport closed() {
    long rejected = read - participations.size() - excluded;
    boolean tooMany = rejected * 100 > read * forbund.limits().rejectedPercent();
    return tooMany
        ? held(new ReadExport.Held(Rule.F006, rejected + " of " + read + " rows are rejected"))
        : export(participations, null);
  }

  /** The account of a file that is held, as far as it was read: nothing of it counts. */
  ReadExport held(ReadExport.Held held) {
    return export(new Participations(), held);
  }

  private ReadExport export(Participations kept, ReadExport.@Nullable Held held) {
    return new ReadExport(
        kept,
        read,
        participations.size(),
        excluded,
        findings.rejections(),
        findings.warnings(),
        findings.counts(),
        held);
  }

  private boolean isFooter(String[] record) {
    return !contract.footer().isEmpty()
        && Spelling.fold(record[0]).equals(Spelling.fold(contract.footer()));
  }

  private static boolean isBlank(String[] record) {
    for (int i = 0; i < record.length; i++) {
      if (!Spelling.isBlank(record[i])) {
        return false;
      }
    }
    return true;
  }
}
