package se.torgstat.contract;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.torgstat.participation.Participations;

/**
 * What a unit's files are called (S2.1): {@code vannas_{yyyyMMdd}.csv}, the snapshot date's form in
 * braces, {@code *} for any text. Letter case does not matter.
 */
public final class FileNameForm {
  private static final Pattern FORM = Pattern.compile("([^{}]*)\\{([^{}]+)}([^{}]*)");

  private final String description;
  private final DateForm dateForm;
  private final Pattern name;

  /**
   * @throws IllegalArgumentException where the form does not hold exactly one date
   */
  public FileNameForm(String description) {
    Matcher form = FORM.matcher(description);
    if (!form.matches()) {
      throw new IllegalArgumentException("a file name holds one date form in braces");
    }
    this.description = description;
    this.dateForm = DateForm.of(form.group(2));
    this.name =
        Pattern.compile(
            literal(form.group(1)) + "(?<date>" + dateForm.shape() + ")" + literal(form.group(3)),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String literal(String text) {
    return Pattern.quote(text).replace("*", "\\E.*?\\Q");
  }

  /**
   * The snapshot date in a file's name, or null where the name is not of this form or holds no day
   * from 1990 to 2169.
   */
  public @Nullable LocalDate snapshotDate(String fileName) {
    Matcher matcher = name.matcher(Normalizer.normalize(fileName, Normalizer.Form.NFC));
    if (!matcher.matches()) {
      return null;
    }
    int day = dateForm.day(matcher.group("date"));
    boolean usable = day >= Participations.FIRST_DAY && day <= Participations.LAST_DAY;
    return usable ? LocalDate.ofEpochDay(day) : null;
  }

  /** The form as the contract writes it. */
  @Override
  public String toString() {
    return description;
  }
}
