package se.torgstat.account;

/**
 * What may be wrong with an economy file (S2.4). E1 and E2 hold the file: nothing of it counts, for
 * a wrong amount would be worse than none. E3 is told, and the file counts.
 */
public enum EconomyRule {
  E101("a column is missing, or stands twice"),
  E102("not UTF-8"),
  E103("empty: it holds no line"),
  E104("the name holds no cumulative period: ekonomi_2024-T1.csv, -D2 or the year"),
  E105("neither an economy file nor one of printed figures; it is not read"),
  E201("more or fewer fields than the header, or a quote that does not end"),
  E202("rad is none of intakt, kostnad, finansiell, summa"),
  E203("not a whole number of tkr"),
  E204("kronor, not tkr: about a thousand times the budget"),
  E205("the line stands twice"),
  E206("a name of more than 200 characters"),
  E207("a name with a person number or a date to the day in it; is it an export?"),
  E301("a line that neither economy.yaml nor a unit names; it counts as any other"),
  E302("a line that economy.yaml or a unit names is missing"),
  E303("another sign for minus; it is read as minus"),
  E304("a sum without a line of its group; it is not checked");

  private final String meaning;

  EconomyRule(String meaning) {
    this.meaning = meaning;
  }

  /** What is wrong, in words. */
  public String meaning() {
    return meaning;
  }

  /** Whether a file that breaks it is held. */
  public boolean holds() {
    return name().charAt(1) != '3';
  }
}
