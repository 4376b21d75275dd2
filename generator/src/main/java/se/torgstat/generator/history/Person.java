package se.torgstat.generator.history;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person.
 *
 * @param number twelve digits, or null for an anonymous participant, who is a person of its own
 *     (S6.1)
 * @param sex never unknown where there is a number
 * @param birth null only for an anonymous participant whose birth date nobody noted
 */
public record Person(@Nullable String number, Sex sex, @Nullable LocalDate birth) {

  /** Whether no other participation can ever be matched with this one. */
  public boolean anonymous() {
    return number == null;
  }
}
