package se.torgstat.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.torgstat.contract.Column;
import se.torgstat.contract.SourceContract;
import se.torgstat.participation.Participations;

/** One of the nine samples as text, to be spoilt and read again by its contract. */
record SampleFile(SourceContract contract, String text) {
  private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n|$)");

  private static final long ANONYMOUS = 2L << 40;

  static Stream<SampleFile> all() {
    Inbox inbox = Inbox.list(Exports.SAMPLES.resolve("exports"), Exports.UMEA.contracts(), null);
    return inbox.candidates().values().stream().map(files -> of(files.get(0)));
  }

  private static SampleFile of(InboxFile file) {
    try {
      String text = new String(Files.readAllBytes(file.path()), file.contract().charset());
      return new SampleFile(file.contract(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return text.getBytes(contract.charset());
  }

  ReadExport read() {
    return read(bytes());
  }

  ReadExport read(byte[] bytes) {
    return new ExportReader(Exports.UMEA)
        .read(contract, Exports.SNAPSHOT, new ByteArrayInputStream(bytes));
  }

  SampleFile with(String changed) {
    return new SampleFile(contract, changed);
  }

  SampleFile with(List<String> lines) {
    return with(String.join("", lines));
  }

  /** The physical lines with their ends; quoted line breaks are not looked at. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find() && !line.group().isEmpty()) {
      lines.add(line.group());
    }
    return lines;
  }

  /** The place of the header among the lines. */
  int header() {
    String id = contract.columns().getOrDefault(Column.KALLA_ID, "");
    List<String> lines = lines();
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** Every accepted row in words, with whose it is; an anonymous row's key is its place. */
  static List<String> accepted(ReadExport export) {
    Participations rows = export.participations();
    return IntStream.range(0, rows.size())
        .mapToObj(
            row ->
                (rows.person(row) < ANONYMOUS ? rows.person(row) : "anonymous")
                    + " "
                    + Exports.told(rows, row))
        .toList();
  }

  @Override
  public String toString() {
    return contract.unit();
  }
}
