package se.torgstat.account;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.EconomyLines;
import se.torgstat.period.Period;

/** Reads {@code ekonomi_2024-T1.csv} (S2.4). */
public final class EconomyReader {
  private static final Pattern NAME = Pattern.compile("ekonomi_(.+)\\.csv");
  private static final int LONGEST_NAME = 200;
  private static final List<String> WORDS = List.of("rad", "grupp", "aktivitet");

  private final EconomyLines known;

  /** A reader of a förbund's files. */
  public EconomyReader(EconomyLines known) {
    this.known = known;
  }

  /** Whether a file in the folder is meant as an economy file. */
  public static boolean isEconomy(String fileName) {
    return fileName.startsWith("ekonomi_");
  }

  /** Reads a file; what is wrong with it is in its findings. */
  public EconomyFile read(String fileName, byte[] bytes) {
    List<EconomyFinding> findings = new ArrayList<>();
    Period period = period(fileName);
    if (period == null) {
      findings.add(new EconomyFinding(EconomyRule.E104, 0, "", ""));
      return new EconomyFile(fileName, null, List.of(), findings);
    }
    List<EconomyRow> rows = List.of();
    try {
      rows = rows(text(bytes), findings);
    } catch (CharacterCodingException e) {
      findings.add(new EconomyFinding(EconomyRule.E102, 0, "", ""));
    }
    if (findings.isEmpty() && rows.isEmpty()) {
      findings.add(new EconomyFinding(EconomyRule.E103, 0, "", ""));
    }
    EconomyFile read = new EconomyFile(fileName, period, rows, findings);
    if (!read.isHeld()) {
      findings.addAll(new EconomyCompleteness(known).of(period, rows));
    }
    EconomyFile judged = new EconomyFile(fileName, period, rows, findings);
    return judged.isHeld() ? new EconomyFile(fileName, period, List.of(), findings) : judged;
  }

  private static @Nullable Period period(String fileName) {
    Matcher matcher = NAME.matcher(fileName);
    try {
      Period period = matcher.matches() ? Period.parse(matcher.group(1)) : null;
      boolean cumulative =
          period != null && period.kind() != Period.Kind.T2 && period.kind() != Period.Kind.T3;
      return cumulative ? period : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private List<EconomyRow> rows(String text, List<EconomyFinding> findings) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    List<EconomyRow> rows = new ArrayList<>();
    Set<String> lines = new HashSet<>();
    Map<String, Integer> header = null;
    long line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord fields : parser) {
        line = parser.getCurrentLineNumber();
        if (header == null) {
          header = new EconomyHeader(findings).of(fields);
          if (header.isEmpty()) {
            return List.of();
          }
        } else if (!isBlank(fields)) {
          row(fields, line, header, findings, lines, rows);
        }
      }
    } catch (IOException | UncheckedIOException unclosed) {
      findings.add(new EconomyFinding(EconomyRule.E201, line + 1, "", ""));
    }
    return rows;
  }

  private static void row(
      CSVRecord fields,
      long line,
      Map<String, Integer> header,
      List<EconomyFinding> findings,
      Set<String> lines,
      List<EconomyRow> rows) {
    if (fields.size() != header.size()) {
      findings.add(new EconomyFinding(EconomyRule.E201, line, "", ""));
      return;
    }
    List<String> words =
        WORDS.stream().map(w -> fields.get(header.getOrDefault(w, 0)).strip()).toList();
    EconomyRow.@Nullable Kind kind = kind(words.get(0));
    if (kind == null) {
      findings.add(new EconomyFinding(EconomyRule.E202, line, "rad", ""));
      return;
    }
    if (words.stream().anyMatch(word -> word.length() > LONGEST_NAME)) {
      findings.add(new EconomyFinding(EconomyRule.E206, line, "", ""));
      return;
    }
    if (words.stream().anyMatch(PersonalName::isIn)) {
      findings.add(new EconomyFinding(EconomyRule.E207, line, "", ""));
      return;
    }
    Map<Column, Long> amounts = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      Amount amount = Amount.of(fields.get(header.getOrDefault(column.header(), 0)));
      if (amount == null) {
        findings.add(new EconomyFinding(EconomyRule.E203, line, column.header(), words.get(2)));
        continue;
      }
      if (amount.oddMinus()) {
        findings.add(new EconomyFinding(EconomyRule.E303, line, column.header(), words.get(2)));
      }
      if (amount.tkr() != null) {
        amounts.put(column, amount.tkr());
      }
    }
    EconomyRow row = new EconomyRow(kind, words.get(1), words.get(2), amounts);
    if (kind != EconomyRow.Kind.SUMMA && !lines.add(row.line())) {
      findings.add(new EconomyFinding(EconomyRule.E205, line, "aktivitet", words.get(2)));
    }
    rows.add(row);
  }

  private static EconomyRow.@Nullable Kind kind(String word) {
    for (EconomyRow.Kind kind : EconomyRow.Kind.values()) {
      if (kind.code().equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    return null;
  }

  private static boolean isBlank(CSVRecord fields) {
    return fields.stream().allMatch(String::isBlank);
  }
}
