package se.torgstat.intake;

/** The rules of S3.1 and S3.2, by their ids. A message about one names no value, ever. */
public enum Rule {
  R101("kalla_id is blank"),
  R102("kalla_id was used before in the file"),
  R201("personid is not of any known form"),
  R202("personid has a wrong check digit"),
  R203("personid holds no real birth date"),
  R301("not a date of the form that the contract names"),
  R302("ja_datum is blank, after the snapshot date or before 1990"),
  R303("slutdatum is before ja_datum"),
  W304("slutdatum is after the snapshot date: a plan, counted as still taking part"),
  R401("slutdatum without avslutsorsak"),
  R402("avslutsorsak is not a known code"),
  R403("avslutsorsak without slutdatum"),
  R501("kon is not a known value"),
  W502("kon contradicts the personid; the personid wins"),
  R601("the age at JA is under 16 or over 74"),
  R602("more or fewer fields in the row than in the header"),
  W701("unknown livelihood or handlingsplan value, counted as unknown"),
  F001("no contract matches the file name"),
  F002("a required column is missing, or a column stands twice"),
  F003("bytes that the contract's charset cannot decode"),
  F004("empty, or no header"),
  F005("truncated: an unclosed quote, or a short last row without a line end"),
  F006("too large a share of the rows is rejected"),
  F007("two files for one unit and snapshot date with different content"),
  F008("far fewer accepted rows than in the snapshot before");

  private final String meaning;

  Rule(String meaning) {
    this.meaning = meaning;
  }

  /** What is wrong, in words without a value. */
  public String meaning() {
    return meaning;
  }

  /** Whether the rule accepts the row and counts a warning. */
  public boolean isWarning() {
    return name().startsWith("W");
  }
}
