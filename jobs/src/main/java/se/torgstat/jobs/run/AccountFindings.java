package se.torgstat.jobs.run;

import org.jspecify.annotations.Nullable;
import se.torgstat.account.EconomyFile;
import se.torgstat.account.EconomyFinding;
import se.torgstat.account.EconomyRule;
import se.torgstat.jobs.store.FindingRecord;
import se.torgstat.period.Period;
import se.torgstat.reconcile.PrintedFile;
import se.torgstat.reconcile.Reconciled;

/** Findings about economy files, printed figures and what is reconciled (S11, S12). */
final class AccountFindings {
  /** How their keys begin. */
  static final String ECONOMY = "economy/";

  private static final int LONGEST_KEY = 400;

  private final FindingLedger ledger;

  AccountFindings(FindingLedger ledger) {
    this.ledger = ledger;
  }

  void of(EconomyFile file) {
    for (EconomyFinding finding : file.findings()) {
      String where = where(finding.line(), finding.column(), finding.what());
      add(
          file.name() + "/" + finding.rule() + "/" + where,
          finding.rule().name(),
          file.name(),
          where + finding.rule().meaning());
    }
  }

  void of(PrintedFile file) {
    for (PrintedFile.Finding finding : file.findings()) {
      String where = where(finding.line(), "", "");
      add(
          file.name() + "/" + finding.rule() + "/" + where,
          finding.rule().name(),
          file.name(),
          where + finding.rule().meaning());
    }
  }

  void ignored(String file) {
    EconomyRule rule = EconomyRule.E105;
    add(file + "/" + rule, rule.name(), file, rule.meaning());
  }

  /** A deviation: the same one until its figures change. */
  void of(Period period, Reconciled check) {
    String figures = check.expected() + " expected, " + check.found() + " found";
    add(
        "reconcile/" + period + "/" + check.check() + "/" + check.subject() + "/" + figures,
        check.check(),
        null,
        period + " " + check.subject() + ": " + figures);
  }

  void wouldDiffer(Period period, int revision) {
    add(
        "closed/" + period + "/" + revision,
        "CLOSED",
        null,
        period
            + " is closed and stays as it is; its economy files, or what livelihoods cost, say something else now");
  }

  private void add(String key, String rule, @Nullable String file, String message) {
    String whole = ECONOMY + key;
    ledger.found(
        new FindingRecord(
            whole.length() <= LONGEST_KEY ? whole : whole.substring(0, LONGEST_KEY),
            rule,
            null,
            file,
            0,
            "",
            message.length() <= 1000 ? message : message.substring(0, 1000)));
  }

  private static String where(long line, String column, String what) {
    String place =
        (line == 0 ? "" : "line " + line + " ") + (column.isEmpty() ? "" : column + " ") + what;
    return place.isBlank() ? "" : place.strip() + ": ";
  }
}
