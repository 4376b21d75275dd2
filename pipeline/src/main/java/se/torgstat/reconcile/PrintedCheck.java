package se.torgstat.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.count.CellKey;
import se.torgstat.count.Table;
import se.torgstat.protect.Publication;
import se.torgstat.protect.PublishedCell;

/**
 * C5: the figures that a report printed, against each other and against the published ones. Where
 * the published one is hidden, the printed one must not stand beside it in a table either.
 */
public final class PrintedCheck {
  private static final String CHECK = "C5";

  private PrintedCheck() {}

  /** Printed women and men against the printed total, whatever is published of it. */
  public static List<Reconciled> amongThemselves(PrintedFile file) {
    List<Reconciled> checks = new ArrayList<>();
    for (PrintedFigure total : file.figures()) {
      Optional<PrintedFigure> women = other(file, total, "F");
      Optional<PrintedFigure> men = other(file, total, "M");
      boolean adds = total.sex().equals(CodeList.TOTAL) && !total.measure().equals("percent");
      if (adds && women.isPresent() && men.isPresent()) {
        long f = women.get().value();
        long m = men.get().value();
        checks.add(
            Reconciled.exact(
                CHECK, subject(total, "F + M"), total.value(), f + m, f + " F + " + m + " M"));
      }
    }
    return checks;
  }

  /** All of it, beside a final revision of the period. */
  public static List<Reconciled> of(PrintedFile file, Publication publication) {
    List<Reconciled> checks = new ArrayList<>();
    for (Reconciled sum : amongThemselves(file)) {
      List<PrintedFigure> hidden =
          file.figures().stream()
              .filter(figure -> subject(figure, "F + M").equals(sum.subject()))
              .filter(figure -> published(publication, figure).isEmpty())
              .toList();
      if (hidden.stream().anyMatch(figure -> figure.sex().equals(CodeList.TOTAL))) {
        checks.add(Reconciled.hidden(CHECK, sum.subject()));
      } else {
        // a printed part does not stand in a table that hides the published one
        checks.add(hidden.isEmpty() ? sum : sum.withoutSummands());
      }
    }
    for (PrintedFigure figure : file.figures()) {
      String subject = subject(figure, figure.sex());
      OptionalLong published = published(publication, figure);
      checks.add(
          published.isPresent()
              ? Reconciled.exact(CHECK, subject, figure.value(), published.getAsLong(), "published")
              : Reconciled.hidden(CHECK, subject));
    }
    return checks;
  }

  private static String subject(PrintedFigure figure, String sex) {
    return figure.area() + " " + figure.measure() + " " + sex;
  }

  private static Optional<PrintedFigure> other(PrintedFile file, PrintedFigure of, String sex) {
    return file.figures().stream()
        .filter(figure -> figure.area().equals(of.area()))
        .filter(figure -> figure.measure().equals(of.measure()) && figure.sex().equals(sex))
        .findFirst();
  }

  private static OptionalLong published(Publication publication, PrintedFigure figure) {
    if (!figure.measure().equals("percent")) {
      PublishedCell cell = cell(publication, Table.PARTICIPATION_FLOW, figure, figure.measure());
      return cell == null || cell.value() == null
          ? OptionalLong.empty()
          : OptionalLong.of(cell.value());
    }
    PublishedCell positive = cell(publication, Table.EXIT_OUTCOME, figure, "POSITIVE");
    PublishedCell ended = cell(publication, Table.EXIT_OUTCOME, figure, CodeList.TOTAL);
    if (positive == null
        || ended == null
        || positive.value() == null
        || ended.value() == null
        || ended.value() == 0
        || positive.asOfRevision() != ended.asOfRevision()) {
      return OptionalLong.empty();
    }
    long all = Objects.requireNonNull(ended.value());
    return OptionalLong.of((200 * positive.value() + all) / (2 * all));
  }

  private static @Nullable PublishedCell cell(
      Publication publication, Table table, PrintedFigure figure, String last) {
    return publication
        .cells()
        .get(CellKey.of(table, figure.area(), figure.sex(), CodeList.TOTAL, last));
  }
}
