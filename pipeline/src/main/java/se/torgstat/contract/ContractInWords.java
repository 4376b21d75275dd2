package se.torgstat.contract;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A source contract in a few plain lines, for the {@code sources} command (S12). */
public final class ContractInWords {
  private ContractInWords() {}

  /** The lines, the first of which names the unit and its files. */
  public static List<String> of(SourceContract contract) {
    List<String> lines = new ArrayList<>();
    lines.add(contract.unit() + " sends " + contract.fileName() + " (" + contract.source() + ")");
    lines.add(
        charset(contract.charset())
            + ", fields separated by "
            + delimiter(contract.delimiter())
            + (contract.quote() == null ? ", never quoted" : ", quoted by " + contract.quote()));
    if (contract.preambleLines() > 0) {
      lines.add(
          contract.preambleLines() + " lines stand before the header, blank ones not counted");
    }
    if (!contract.footer().isEmpty()) {
      lines.add("a last line whose first field is " + contract.footer() + " is not a row");
    }
    lines.add(
        "dates: "
            + contract.dateForms().stream()
                .map(DateForm::description)
                .collect(Collectors.joining(" or ")));
    if (!contract.personidUsually().isEmpty()) {
      lines.add("personid: usually " + contract.personidUsually());
    }
    lines.add(
        contract.interimNumbers()
            ? "interim and reserve numbers (letters) are identities"
            : "interim and reserve numbers (letters) are rejected");
    lines.add("columns: " + columns(contract.columns()));
    new TreeMap<>(contract.values())
        .forEach((column, values) -> lines.add(column.columnName() + ": " + values(values)));
    return lines;
  }

  private static String charset(Charset charset) {
    boolean unicode = charset.name().startsWith("UTF-");
    return charset.name() + (unicode ? ", with or without a byte order mark" : "");
  }

  private static String delimiter(char delimiter) {
    return delimiter == '\t' ? "tabs" : String.valueOf(delimiter);
  }

  private static String columns(Map<Column, String> columns) {
    return new TreeMap<>(columns)
        .entrySet().stream()
            .map(
                entry ->
                    entry.getKey().columnName().equals(entry.getValue())
                        ? entry.getValue()
                        : entry.getKey().columnName() + " is " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String values(Map<String, String> values) {
    return new TreeMap<>(values)
        .entrySet().stream()
            .map(
                entry ->
                    entry.getKey().equals(Spelling.fold(entry.getValue()))
                        ? entry.getValue()
                        : entry.getKey() + " is " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
