package se.torgstat.jobs.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The forms in which {@code sql} prints (S12). */
enum QueryFormat {
  /** Aligned columns for a person; NULL is written out. */
  TABLE {
    @Override
    void print(QueryResult result, PrintWriter out) {
      List<List<String>> lines = new ArrayList<>();
      lines.add(result.columns());
      result.rows().forEach(row -> lines.add(row.stream().map(QueryFormat::shown).toList()));
      int[] widths =
          IntStream.range(0, result.columns().size())
              .map(i -> lines.stream().mapToInt(line -> width(line.get(i))).max().orElse(0))
              .toArray();
      out.println(aligned(lines.get(0), result.numeric(), widths));
      out.println(
          String.join("  ", IntStream.of(widths).mapToObj(width -> "-".repeat(width)).toList()));
      lines.stream().skip(1).forEach(l -> out.println(aligned(l, result.numeric(), widths)));
      out.println(result.rows().size() == 1 ? "(1 row)" : "(" + result.rows().size() + " rows)");
    }
  },
  /** RFC 4180; NULL is an empty field, an empty text is quoted. */
  CSV {
    @Override
    void print(QueryResult result, PrintWriter out) throws IOException {
      CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
      CSVPrinter printer = new CSVPrinter(out, format);
      printer.printRecord(result.columns());
      for (List<@Nullable String> row : result.rows()) {
        printer.printRecord(row);
      }
    }
  },
  /** An array with one object a row. */
  JSON {
    @Override
    void print(QueryResult result, PrintWriter out) throws IOException {
      JsonGenerator json = new JsonFactory().createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new OneRowALine());
      json.writeStartArray();
      json.writeRaw("\n");
      for (List<@Nullable String> row : result.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeFieldName(result.columns().get(i));
          String value = row.get(i);
          if (value == null) {
            json.writeNull();
          } else if (result.numeric().get(i)) {
            json.writeNumber(value);
          } else {
            json.writeString(value);
          }
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.flush();
      out.println();
    }
  };

  abstract void print(QueryResult result, PrintWriter out) throws IOException;

  private static String shown(@Nullable String value) {
    return value == null ? "NULL" : value.replace('\n', ' ').replace('\r', ' ');
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String aligned(List<String> line, List<Boolean> numeric, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - width(line.get(i)));
      text.append(i == 0 ? "" : "  ");
      text.append(numeric.get(i) ? gap + line.get(i) : line.get(i) + gap);
    }
    return text.toString().stripTrailing();
  }

  private static final class OneRowALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(",\n");
    }
  }
}
