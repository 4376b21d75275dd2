package se.torgstat.jobs.operator;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import se.torgstat.period.Period;

/** A period as a person types it. */
public final class PeriodForm implements ITypeConverter<Period> {

  @Override
  public Period convert(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(String.valueOf(wrong.getMessage()));
    }
  }
}
