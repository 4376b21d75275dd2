package se.torgstat.jobs.operator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day as it is typed: {@code 2024-05-01}. */
public final class DateForm implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException("'" + typed + "' is no day; type one such as 2024-05-01");
    }
  }
}
