package se.torgstat.jobs.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.torgstat.account.AccountFigure;
import se.torgstat.account.AccountRow;
import se.torgstat.account.Column;
import se.torgstat.account.EconomyRow;
import se.torgstat.period.Period;
import se.torgstat.protect.ConfStatus;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.PublishedCell;

/**
 * The economy of a revision and its social account (S10): written in the transaction that publishes
 * the revision, gone when the revision goes.
 */
public final class AccountStore {
  private static final List<Column> COLUMNS =
      List.of(
          Column.BUDGET_PERIOD,
          Column.UTFALL_PERIOD,
          Column.UTFALL_FG_AR,
          Column.ARSBUDGET,
          Column.PROGNOS);
  private static final List<String> NAMES =
      List.of("budget", "outcome", "previous_outcome", "year_budget", "year_forecast");

  private final JdbcTemplate jdbc;

  /** A store on the pipeline's data source. */
  public AccountStore(DataSource pipeline) {
    this.jdbc = new JdbcTemplate(pipeline);
  }

  /**
   * A line of the economy.
   *
   * @param unit the unit whose budget line it is, or null
   */
  public record Line(EconomyRow row, @Nullable String unit) {}

  /** Writes a revision's economy; one that is there already stays (P1). */
  public void insert(Period period, int revision, List<Line> lines, List<AccountRow> account) {
    if (!lines(period, revision).isEmpty()) {
      return;
    }
    List<EconomyRow> before = linesBefore(period, revision);
    int order = 0;
    for (Line line : lines) {
      boolean differs = !before.isEmpty() && !before.contains(line.row().withoutDifferences());
      insert(period, revision, line, ++order, differs ? ObsStatus.R : ObsStatus.A);
    }
    Map<String, AccountRow> old = accountBefore(period, revision);
    for (AccountRow row : account) {
      insert(period, revision, row, old.get(row.unit()));
    }
  }

  /** A revision's economy lines, in their order; none where it went out without an economy. */
  public List<EconomyRow> lines(Period period, int revision) {
    return jdbc.query(
        "SELECT * FROM torgstat.economy_line_history WHERE period = ? AND revision = ?"
            + " ORDER BY sort_order",
        (row, number) -> {
          Map<Column, Long> amounts = new EnumMap<>(Column.class);
          for (int i = 0; i < COLUMNS.size(); i++) {
            Long amount = row.getObject(NAMES.get(i), Long.class);
            if (amount != null) {
              amounts.put(COLUMNS.get(i), amount);
            }
          }
          return new EconomyRow(
              EconomyRow.Kind.valueOf(row.getString("line").toUpperCase(Locale.ROOT)),
              row.getString("line_group"),
              row.getString("activity"),
              amounts);
        },
        period.code(),
        revision);
  }

  /** A revision's social account, unit by unit; none where it went out without an economy. */
  public List<AccountRow> account(Period period, int revision) {
    return jdbc.query(
        "SELECT * FROM torgstat.social_account_history WHERE period = ? AND revision = ?"
            + " ORDER BY unit",
        (row, number) -> {
          Map<AccountFigure, PublishedCell> figures = new EnumMap<>(AccountFigure.class);
          for (AccountFigure figure : AccountFigure.values()) {
            ObsStatus status = ObsStatus.valueOf(row.getString(figure.column() + "_status"));
            figures.put(
                figure,
                new PublishedCell(
                    row.getObject(figure.column(), Long.class),
                    status,
                    status == ObsStatus.Q ? ConfStatus.C : ConfStatus.F,
                    row.getInt("as_of_revision")));
          }
          return new AccountRow(
              row.getString("unit"),
              row.getObject("cost_tkr", Long.class),
              row.getObject("budget_tkr", Long.class),
              figures);
        },
        period.code(),
        revision);
  }

  private List<EconomyRow> linesBefore(Period period, int revision) {
    Integer before = before(period, revision);
    return before == null ? List.of() : lines(period, before);
  }

  /** The last revision before it that went out with an economy. */
  private @Nullable Integer before(Period period, int revision) {
    return jdbc.queryForObject(
        "SELECT MAX(revision) FROM torgstat.economy_line_history"
            + " WHERE period = ? AND revision < ?",
        Integer.class,
        period.code(),
        revision);
  }

  private Map<String, AccountRow> accountBefore(Period period, int revision) {
    Integer before = before(period, revision);
    return before == null
        ? Map.of()
        : account(period, before).stream().collect(Collectors.toMap(AccountRow::unit, row -> row));
  }

  private void insert(Period period, int revision, Line line, int order, ObsStatus status) {
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        period.code(),
        revision,
        line.row().kind().code(),
        line.row().activity(),
        line.row().group(),
        line.unit(),
        order,
        status.name(),
        ConfStatus.F.name(),
        revision);
    COLUMNS.forEach(column -> values.add(line.row().amount(column)));
    jdbc.update(
        "INSERT INTO torgstat.economy_line_history (period, revision, line, activity, line_group,"
            + " unit, sort_order, obs_status, conf_status, as_of_revision, "
            + String.join(", ", NAMES)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(values.size(), "?"))
            + ")",
        values.toArray());
  }

  private void insert(Period period, int revision, AccountRow now, @Nullable AccountRow before) {
    AccountRow row = now.besides(before);
    List<String> columns = new ArrayList<>(List.of("period", "revision", "unit"));
    Collections.addAll(columns, "cost_tkr", "budget_tkr");
    List<@Nullable Object> values = new ArrayList<>();
    Collections.addAll(values, period.code(), revision, row.unit(), row.costTkr(), row.budgetTkr());
    for (AccountFigure figure : AccountFigure.values()) {
      PublishedCell cell = row.figure(figure);
      Collections.addAll(columns, figure.column(), figure.column() + "_status");
      Collections.addAll(values, cell.value(), cell.obsStatus().name());
    }
    Collections.addAll(columns, "obs_status", "conf_status", "as_of_revision");
    ObsStatus leastFree = leastFree(row, before);
    ConfStatus conf = leastFree == ObsStatus.Q ? ConfStatus.C : ConfStatus.F;
    Collections.addAll(values, leastFree.name(), conf.name(), asOf(row));
    jdbc.update(
        "INSERT INTO torgstat.social_account_history ("
            + String.join(", ", columns)
            + ") VALUES ("
            + String.join(", ", Collections.nCopies(values.size(), "?"))
            + ")",
        values.toArray());
  }

  /**
   * Of the counts: that a cost a head is not to be had where nobody is says nothing of the row.
   * Revised where anything is, a cost too (S7.2).
   */
  private static ObsStatus leastFree(AccountRow row, @Nullable AccountRow before) {
    List<ObsStatus> counts =
        List.of(
                AccountFigure.PARTICIPANTS,
                AccountFigure.PERSON_DAYS,
                AccountFigure.ENDED,
                AccountFigure.POSITIVE)
            .stream()
            .map(figure -> row.figure(figure).obsStatus())
            .toList();
    for (ObsStatus status : List.of(ObsStatus.Q, ObsStatus.O)) {
      if (counts.contains(status)) {
        return status;
      }
    }
    boolean otherCosts =
        before != null
            && !(Objects.equals(row.costTkr(), before.costTkr())
                && Objects.equals(row.budgetTkr(), before.budgetTkr()));
    boolean revised =
        row.figures().values().stream().anyMatch(cell -> cell.obsStatus() == ObsStatus.R);
    return revised || otherCosts ? ObsStatus.R : ObsStatus.A;
  }

  private static int asOf(AccountRow row) {
    return row.figures().values().stream()
        .mapToInt(PublishedCell::asOfRevision)
        .min()
        .orElseThrow();
  }
}
