package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.torgstat.contract.Column;
import se.torgstat.contract.Spelling;

/**
 * What changes nothing in what an export says changes nothing in what is counted: every row is
 * accepted, rejected or excluded as before, in the same words and for the same person (S2.2).
 */
class HarmlessDirtTest {
  private static final List<Column> LABELS =
      List.of(
          Column.KON,
          Column.AVSLUTSORSAK,
          Column.FORSORJNING_START,
          Column.FORSORJNING_SLUT,
          Column.HANDLINGSPLAN);

  /** A harmless change, and the unit's text in which it is made. */
  enum Dirt {
    OTHER_COLUMN_ORDER {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        List<Integer> order =
            new ArrayList<>(IntStream.range(0, sheet.header().size()).boxed().toList());
        // a footer is known by its first field
        Collections.shuffle(order.subList(1, order.size()), new Random(7));
        return sheet.written(
            row -> row.size() != order.size() ? row : order.stream().map(row::get).toList(),
            false,
            "\r\n");
      }
    },
    EVERYTHING_QUOTED {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        return sheet.written(row -> row, true, "\n");
      }
    },
    CARRIAGE_RETURNS {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        return sheet.written(row -> row, false, "\r");
      }
    },
    BLANK_LINES {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        return sheet.written(row -> row, false, "\n \n\r\n");
      }
    },
    BYTE_ORDER_MARK {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        boolean has = sample.text().startsWith("\uFEFF");
        return has ? sample.text().substring(1) : "\uFEFF" + sample.text();
      }
    },
    MORE_COLUMNS {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        String header = sheet.header().get(0);
        return sheet.written(
            row -> {
              List<String> more = new ArrayList<>(row);
              boolean blank = row.stream().allMatch(Spelling::isBlank);
              more.add(1, row.get(0).equals(header) ? "Handläggare" : blank ? "" : "x;y");
              return more;
            },
            false,
            "\n");
      }
    },
    DECOMPOSED_LETTERS {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        return Normalizer.normalize(sample.text(), Normalizer.Form.NFD);
      }
    },
    NO_BREAK_SPACES {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        return sheet.written(
            row -> row.stream().map(f -> "\u00a0" + f.replace(' ', '\u00a0') + " \u00a0").toList(),
            false,
            "\n");
      }
    },
    CAPITALS {
      @Override
      String in(SampleFile sample, Sheet sheet) {
        List<Integer> places = sheet.places(sample);
        String header = sheet.header().get(0);
        return sheet.written(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(
                        i ->
                            places.contains(i) || row.get(0).equals(header)
                                ? row.get(i).toUpperCase(Locale.ROOT)
                                : row.get(i))
                    .toList(),
            false,
            "\n");
      }
    };

    abstract String in(SampleFile sample, Sheet sheet);
  }

  @ParameterizedTest
  @EnumSource
  void changesNothing(Dirt dirt) {
    int changed = 0;
    for (SampleFile sample : (Iterable<SampleFile>) SampleFile.all()::iterator) {
      SampleFile dirty = sample.with(dirt.in(sample, Sheet.of(sample)));
      if (!sample.contract().charset().newEncoder().canEncode(dirty.text())) {
        continue;
      }
      ReadExport clean = sample.read();
      ReadExport read = dirty.read();
      assertThat(read.held()).as(sample + " " + dirt).isNull();
      assertThat(SampleFile.accepted(read)).isEqualTo(SampleFile.accepted(clean));
      assertThat(read.countByRule()).isEqualTo(clean.countByRule());
      assertThat(read.excluded()).isEqualTo(clean.excluded());
      changed += dirty.text().equals(sample.text()) ? 0 : 1;
    }
    assertThat(changed).as("files that the dirt changed").isGreaterThan(3);
  }

  /** An export as its fields: what stands before the header, the header, the records. */
  record Sheet(String before, List<List<String>> records, char delimiter) {
    /** How one record is changed. */
    interface Change {
      List<String> of(List<String> row);
    }

    static Sheet of(SampleFile sample) {
      List<String> lines = sample.lines();
      int header = sample.header();
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(sample.contract().delimiter())
              .setQuote(sample.contract().quote())
              .setTrailingData(true)
              .get();
      String text = String.join("", lines.subList(header, lines.size())).replace("\uFEFF", "");
      try (var records = format.parse(new StringReader(text))) {
        return new Sheet(
            String.join("", lines.subList(0, header)),
            records.stream().map(CSVRecord::toList).toList(),
            sample.contract().delimiter());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    List<String> header() {
      return records.get(0);
    }

    List<Integer> places(SampleFile sample) {
      return LABELS.stream()
          .map(column -> Spelling.fold(sample.contract().columns().getOrDefault(column, "?")))
          .flatMap(
              name ->
                  IntStream.range(0, header().size())
                      .filter(i -> Spelling.fold(header().get(i)).equals(name))
                      .boxed())
          .toList();
    }

    String written(Change change, boolean quoted, String end) {
      StringBuilder text = new StringBuilder(before);
      for (List<String> row : records) {
        Stream<String> fields = change.of(row).stream().map(field -> field(field, quoted));
        text.append(String.join(String.valueOf(delimiter), fields.toList())).append(end);
      }
      return text.toString();
    }

    private String field(String field, boolean quoted) {
      boolean needed = field.matches("(?s).*[\"\r\n" + delimiter + "].*");
      return quoted || needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
  }
}
