package se.torgstat.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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
    return amongThemselves(file, figure -> OptionalLong.of(0));
  }

  /**
   * The same beside those of unknown sex, whom a report does not print.
   *
   * @param unknown how many of them are published with a printed total; empty where that is hidden:
   *     then women and men may be fewer than the total
   */
  private static List<Reconciled> amongThemselves(
      PrintedFile file, Function<PrintedFigure, OptionalLong> unknown) {
    List<Reconciled> checks = new ArrayList<>();
    for (PrintedFigure total : file.figures()) {
      Optional<PrintedFigure> women = other(file, total, "F");
      Optional<PrintedFigure> men = other(file, total, "M");
      boolean adds = total.sex().equals(CodeList.TOTAL) && !total.measure().equals("percent");
      if (adds && women.isPresent() && men.isPresent()) {
        long f = women.get().value();
        long m = men.get().value();
        OptionalLong u = unknown.apply(total);
        if (u.isPresent() || f + m > total.value()) {
          String summands =
              f + " F + " + m + " M" + (u.orElse(0) > 0 ? " + " + u.getAsLong() + " _U" : "");
          checks.add(
              Reconciled.exact(
                  CHECK, subject(total, "F + M"), total.value(), f + m + u.orElse(0), summands));
        }
      }
    }
    return checks;
  }

  /**
   * All of it, beside the newest revision of the period.
   *
   * @param revisions of the period, from 1 on: a share is that of one of them (S8.5)
   */
  public static List<Reconciled> of(PrintedFile file, List<Publication> revisions) {
    List<Reconciled> checks = new ArrayList<>();
    for (Reconciled sum : amongThemselves(file, total -> ofUnknownSex(revisions, total))) {
      List<PrintedFigure> hidden =
          file.figures().stream()
              .filter(figure -> subject(figure, "F + M").equals(sum.subject()))
              .filter(figure -> published(revisions, figure).isEmpty())
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
      OptionalLong published = published(revisions, figure);
      if (published.isPresent()) {
        checks.add(
            Reconciled.exact(CHECK, subject, figure.value(), published.getAsLong(), "published"));
      } else if (isPublished(newest(revisions), figure)) {
        checks.add(Reconciled.hidden(CHECK, subject));
      }
    }
    return checks;
  }

  /** Whether there is such a figure, hidden or not: no share of nobody, nor of a unit's women. */
  private static boolean isPublished(Publication newest, PrintedFigure figure) {
    if (!figure.measure().equals("percent")) {
      return cell(newest, Table.PARTICIPATION_FLOW, figure, figure.measure()) != null;
    }
    PublishedCell ended = cell(newest, Table.EXIT_OUTCOME, figure, CodeList.TOTAL);
    return ended != null && !Long.valueOf(0).equals(ended.value());
  }

  /** Zero where the period has no such row (S7.2); empty where it is hidden. */
  private static OptionalLong ofUnknownSex(List<Publication> revisions, PrintedFigure total) {
    PrintedFigure unknown = new PrintedFigure(total.area(), total.measure(), CodeList.UNKNOWN, 0);
    return isPublished(newest(revisions), unknown)
        ? published(revisions, unknown)
        : OptionalLong.of(0);
  }

  private static Publication newest(List<Publication> revisions) {
    return Collections.max(revisions, Comparator.comparingInt(Publication::revision));
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

  private static OptionalLong published(List<Publication> revisions, PrintedFigure figure) {
    Publication newest = newest(revisions);
    if (!figure.measure().equals("percent")) {
      return value(cell(newest, Table.PARTICIPATION_FLOW, figure, figure.measure()));
    }
    PublishedCell part = cell(newest, Table.EXIT_OUTCOME, figure, "POSITIVE");
    OptionalLong positive = value(part);
    OptionalLong ended =
        revisions.stream()
            .filter(revision -> part != null && revision.revision() == part.asOfRevision())
            .map(revision -> value(cell(revision, Table.EXIT_OUTCOME, figure, CodeList.TOTAL)))
            .findFirst()
            .orElse(OptionalLong.empty());
    if (positive.isEmpty() || ended.isEmpty() || ended.getAsLong() == 0) {
      return OptionalLong.empty();
    }
    long all = ended.getAsLong();
    return OptionalLong.of((200 * positive.getAsLong() + all) / (2 * all));
  }

  private static OptionalLong value(@Nullable PublishedCell cell) {
    return cell == null || cell.value() == null
        ? OptionalLong.empty()
        : OptionalLong.of(cell.value());
  }

  private static @Nullable PublishedCell cell(
      Publication publication, Table table, PrintedFigure figure, String last) {
    return publication
        .cells()
        .get(CellKey.of(table, figure.area(), figure.sex(), CodeList.TOTAL, last));
  }
}
