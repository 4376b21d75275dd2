package se.torgstat.jobs.operator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.torgstat.count.Table;
import se.torgstat.jobs.run.Change;
import se.torgstat.jobs.run.Changes;
import se.torgstat.jobs.store.ExportRecord;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.jobs.store.RevisionRecord;
import se.torgstat.protect.ObsStatus;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/** Two revisions side by side: why, from which exports, each figure and each cost that differs. */
final class DiffText {
  private final PublicationStore store;
  private final EconomyDiffText economy;

  DiffText(PublicationStore store, EconomyDiffText economy) {
    this.store = store;
    this.economy = economy;
  }

  List<String> lines(Publication before, Publication after) {
    RevisionRecord old = record(before);
    RevisionRecord fresh = record(after);
    List<Change> changes = Changes.between(before, after);
    List<String> lines = new ArrayList<>();
    lines.add(
        before.period() + ", revision " + before.revision() + " and revision " + after.revision());
    NightText.section(lines, "Why", why(old, fresh));
    NightText.section(lines, "Other exports", exports(old, fresh));
    NightText.section(
        lines,
        changes.size() + " of " + after.cells().size() + " figures differ",
        changes.isEmpty() ? List.of() : figures(changes, before, after));
    if (changes.isEmpty()) {
      lines.add("");
      lines.add("No figure of the tables differs.");
    }
    NightText.section(lines, "Economy, tkr", economy.economy(before, after));
    NightText.section(lines, "Social account", economy.account(before, after));
    NightText.section(lines, "A year of a livelihood, kr", economy.livelihoods(before, after));
    NightText.section(lines, "Held back at an earlier revision (S8.5)", heldBack(after));
    return lines;
  }

  private RevisionRecord record(Publication publication) {
    return store.revisions().stream()
        .filter(record -> record.period().equals(publication.period()))
        .filter(record -> record.revision() == publication.revision())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> why(RevisionRecord old, RevisionRecord fresh) {
    List<String> lines = new ArrayList<>();
    for (RevisionRecord record : List.of(old, fresh)) {
      String reason = record.reason().isEmpty() ? "closed" : record.reason();
      String overrides = record.overrides().isEmpty() ? "" : " (" + record.overrides() + ")";
      lines.addAll(Wrapped.lines("  ", record.revision() + ": " + reason + overrides));
    }
    unlessEqual(lines, "rule set", old.ruleSet(), fresh.ruleSet());
    unlessEqual(lines, "program", old.softwareVersion(), fresh.softwareVersion());
    if (!old.parameterDigest().equals(fresh.parameterDigest())) {
      lines.add("  other table plan or parameters: parameter_text of torgstat.revision has both");
    }
    return lines;
  }

  private static void unlessEqual(List<String> lines, String what, String old, String fresh) {
    if (!old.equals(fresh)) {
      lines.add("  " + what + ": " + old + ", then " + fresh);
    }
  }

  private List<String> exports(RevisionRecord old, RevisionRecord fresh) {
    Set<ExportRecord> before = new HashSet<>(store.exports(old));
    List<String> lines = new ArrayList<>();
    for (ExportRecord export : store.exports(fresh)) {
      if (!before.contains(export)) {
        lines.add(
            "  "
                + export.unit()
                + "  "
                + export.fileName()
                + "  "
                + export.sha256().substring(0, 12));
      }
    }
    return lines;
  }

  private static List<String> figures(List<Change> changes, Publication before, Publication after) {
    List<String> lines = new ArrayList<>();
    for (Table table : Table.values()) {
      List<Change> ofTable =
          changes.stream().filter(change -> change.key().table() == table).toList();
      if (ofTable.isEmpty()) {
        continue;
      }
      int dimensions = table.dimensions().size();
      Columns columns = new Columns("l".repeat(dimensions) + "rr");
      List<Object> heading = new ArrayList<>(table.dimensions());
      heading.add("revision " + before.revision());
      heading.add(after.revision());
      columns.row(heading.toArray());
      for (Change change : ofTable) {
        List<Object> row = new ArrayList<>(change.key().codes());
        row.add(shown(change.before()));
        row.add(shown(change.after()));
        columns.row(row.toArray());
      }
      lines.add("  " + table.tableName());
      columns.lines().forEach(line -> lines.add("  " + line));
    }
    lines.add("  .. too few to be shown   – no figure");
    return lines;
  }

  private static List<String> heldBack(Publication after) {
    return after.heldBack().isEmpty()
        ? List.of()
        : Wrapped.lines("  ", String.join(", ", after.heldBack()));
  }

  private static String shown(@Nullable PublishedCell cell) {
    if (cell == null || cell.obsStatus() == ObsStatus.O) {
      return "–";
    }
    return Objects.toString(cell.value(), "..");
  }
}
