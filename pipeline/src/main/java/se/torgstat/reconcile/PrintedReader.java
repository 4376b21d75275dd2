package se.torgstat.reconcile;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.period.Period;
import se.torgstat.reconcile.PrintedFile.Finding;

/** Reads {@code publicerat_2024-T1.csv} (S2.5). */
public final class PrintedReader {
  private static final Pattern NAME = Pattern.compile("publicerat_(.+)\\.csv");
  private static final List<String> COLUMNS = List.of("omrade", "matt", "kon", "varde");
  private static final Set<String> MEASURES = Set.of("new", "ended", "ongoing", "percent");
  private static final Set<String> SEXES = Set.of("F", "M", CodeList.TOTAL);

  private final Set<String> groups = new HashSet<>(Set.of(CodeList.TOTAL));

  /** A reader that knows a förbund's units and areas. */
  public PrintedReader(Forbund forbund) {
    forbund.units().forEach(unit -> groups.add(unit.code()));
    forbund.areas().forEach(area -> groups.add(area.code()));
  }

  /** Whether a file in the folder is meant as a file of printed figures. */
  public static boolean isPrinted(String fileName) {
    return fileName.startsWith("publicerat_");
  }

  /** Reads a file; what is wrong with it is in its findings. */
  public PrintedFile read(String fileName, byte[] bytes) {
    Period period = period(fileName);
    if (period == null) {
      return empty(fileName, null, PrintedRule.P104);
    }
    List<PrintedFigure> figures = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    try {
      read(text(bytes), figures, findings);
    } catch (CharacterCodingException e) {
      return empty(fileName, period, PrintedRule.P102);
    }
    return new PrintedFile(fileName, period, figures, findings);
  }

  private static PrintedFile empty(String fileName, @Nullable Period period, PrintedRule rule) {
    return new PrintedFile(fileName, period, List.of(), List.of(new Finding(rule, 0)));
  }

  private static @Nullable Period period(String fileName) {
    Matcher matcher = NAME.matcher(fileName);
    try {
      return matcher.matches() ? Period.parse(matcher.group(1)) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private void read(String text, List<PrintedFigure> figures, List<Finding> findings) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    List<String> header = null;
    long line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord fields : parser) {
        line = parser.getCurrentLineNumber();
        List<String> row = fields.stream().map(String::strip).toList();
        if (header == null) {
          header = row;
          if (!header.containsAll(COLUMNS)) {
            break;
          }
        } else if (!row.stream().allMatch(String::isEmpty)) {
          figure(row, header, figures, new Lines(findings, line));
        }
      }
    } catch (IOException | UncheckedIOException unclosed) {
      findings.add(new Finding(PrintedRule.P201, line + 1));
    }
    if (header == null || !header.containsAll(COLUMNS)) {
      findings.add(new Finding(PrintedRule.P101, 1));
    }
  }

  /** Where findings of one line go. */
  private record Lines(List<Finding> findings, long line) {
    void add(PrintedRule rule) {
      findings.add(new Finding(rule, line));
    }
  }

  private void figure(
      List<String> row, List<String> header, List<PrintedFigure> figures, Lines findings) {
    if (row.size() != header.size()) {
      findings.add(PrintedRule.P201);
      return;
    }
    String area = row.get(header.indexOf("omrade"));
    String measure = row.get(header.indexOf("matt"));
    String sex = row.get(header.indexOf("kon"));
    String value = row.get(header.indexOf("varde"));
    if (!groups.contains(area)) {
      findings.add(PrintedRule.P202);
    } else if (!MEASURES.contains(measure)) {
      findings.add(PrintedRule.P203);
    } else if (!SEXES.contains(sex)) {
      findings.add(PrintedRule.P204);
    } else if (!value.matches(measure.equals("percent") ? "[0-9]{1,2}|100" : "[0-9]{1,9}")) {
      findings.add(PrintedRule.P205);
    } else if (figures.stream().anyMatch(f -> same(f, area, measure, sex))) {
      findings.add(PrintedRule.P206);
    } else {
      figures.add(new PrintedFigure(area, measure, sex, Long.parseLong(value)));
    }
  }

  private static boolean same(PrintedFigure figure, String area, String measure, String sex) {
    return figure.area().equals(area)
        && figure.measure().equals(measure)
        && figure.sex().equals(sex);
  }
}
