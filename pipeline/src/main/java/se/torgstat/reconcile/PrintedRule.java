package se.torgstat.reconcile;

/**
 * What may be wrong with a file of printed figures (S2.5). P1: the file is not read. P2: the row is
 * left out.
 */
public enum PrintedRule {
  P101("a column is missing; omrade;matt;kon;varde are needed"),
  P102("not UTF-8"),
  P104("the name holds no period: publicerat_2024-T1.csv"),
  P201("more or fewer fields than the header, or a quote that does not end"),
  P202("omrade is no unit, area or _T"),
  P203("matt is none of new, ended, ongoing, percent"),
  P204("kon is none of F, M, _T"),
  P205("varde is not a whole number of 0 or more, or a percent of more than 100"),
  P206("the figure stands twice");

  private final String meaning;

  PrintedRule(String meaning) {
    this.meaning = meaning;
  }

  /** What is wrong, in words. */
  public String meaning() {
    return meaning;
  }
}
