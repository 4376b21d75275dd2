package se.torgstat.jobs.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.torgstat.jobs.export.Fact;

/** A figure as a table shows it: the symbols are those of Swedish official statistics. */
final class Cells {
  private Cells() {}

  static Grid.Cell of(@Nullable Fact fact) {
    if (fact == null) {
      return new Grid.Cell(".", "redovisas inte", false);
    }
    BigDecimal value = fact.value();
    if (value == null) {
      boolean hidden = fact.obsStatus().equals("Q");
      return new Grid.Cell(fact.symbol(), hidden ? Phrase.HIDDEN : Phrase.MISSING, false);
    }
    return new Grid.Cell(Phrase.number(value.longValueExact()), "", fact.obsStatus().equals("R"));
  }

  static Grid.Cell of(@Nullable Long amount) {
    return amount == null
        ? new Grid.Cell("–", "ingen uppgift", false)
        : Grid.Cell.of(Phrase.number(amount));
  }

  /** A share that is never without its parts (S6.3). */
  static Grid.Cell of(Share share) {
    if (share.isShown()) {
      return Grid.Cell.of(share.words());
    }
    return share.isNone() ? Grid.Cell.of("inga avslut") : notShown(share);
  }

  /** A part of a share that is hidden, or missing. */
  static Grid.Cell notShown(Share share) {
    return share.missing()
        ? new Grid.Cell("...", Phrase.MISSING, false)
        : new Grid.Cell("..", Phrase.HIDDEN, false);
  }
}
