package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * S14 P4: the nine samples, spoilt in every way that a disk, a mail programme or a spreadsheet
 * knows: a row is counted rightly, rejected by its rule, or the file is held by one. Seeded.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SpoiltSamplesTest {
  private static final int TIMES = 40;

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void bytesFlipped(SampleFile sample) {
    Random random = new Random(1);
    for (int i = 0; i < TIMES; i++) {
      byte[] bytes = sample.bytes();
      for (int flips = 1 << random.nextInt(8); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      adds(sample.read(bytes));
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void cutOffAtAnyPlaceIsHeldOrABeginning(SampleFile sample) {
    Random random = new Random(2);
    List<String> whole = SampleFile.accepted(sample.read());
    byte[] bytes = sample.bytes();
    for (int i = 0; i < TIMES; i++) {
      ReadExport cut = sample.read(Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      adds(cut);
      List<String> accepted = SampleFile.accepted(cut);
      // the last row may have lost the end of its last field, which is none that identifies
      int sure = Math.max(0, accepted.size() - 1);
      assertThat(accepted.subList(0, sure)).isEqualTo(whole.subList(0, sure));
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void aDoubledLineCountsOnce(SampleFile sample) {
    Random random = new Random(3);
    ReadExport whole = sample.read();
    for (int i = 0; i < TIMES; i++) {
      List<String> lines = sample.lines();
      int place = row(sample, random);
      lines.add(place, lines.get(place));
      ReadExport doubled = sample.with(lines).read();
      adds(doubled);
      assertThat(SampleFile.accepted(doubled)).isEqualTo(SampleFile.accepted(whole));
      assertThat(doubled.rejected()).isBetween(whole.rejected(), whole.rejected() + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void joinedLinesLoseTheirTwoRowsAndNoOther(SampleFile sample) {
    Random random = new Random(4);
    ReadExport whole = sample.read();
    for (int i = 0; i < TIMES; i++) {
      List<String> lines = sample.lines();
      int place = row(sample, random);
      lines.set(place, lines.get(place).stripTrailing());
      ReadExport joined = sample.with(lines).read();
      adds(joined);
      loses(whole, joined, 2);
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void anotherOrderIsTheSameList(SampleFile sample) {
    Random random = new Random(5);
    ReadExport whole = sample.read();
    List<String> before = sample.lines();
    for (int i = 0; i < 5; i++) {
      List<String> lines = sample.lines();
      List<Integer> places = rows(sample);
      List<Integer> mixedUp = new ArrayList<>(places);
      Collections.shuffle(mixedUp, random);
      for (int row = 0; row < places.size(); row++) {
        lines.set(places.get(row), before.get(mixedUp.get(row)));
      }
      ReadExport mixed = sample.with(lines).read();
      adds(mixed);
      assertThat(mixed.read()).isEqualTo(whole.read());
      loses(whole, mixed, count(whole, Rule.R102));
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void shiftedColumnsAreRejected(SampleFile sample) {
    ReadExport whole = sample.read();
    Random random = new Random(6);
    char delimiter = sample.contract().delimiter();
    List<String> all = sample.lines();
    for (int i = sample.header() + 1; i < all.size(); i++) {
      all.set(i, delimiter + all.get(i));
    }
    ReadExport shifted = sample.with(all).read();
    adds(shifted);
    assertThat(shifted.held()).isNotNull();
    for (int i = 0; i < TIMES; i++) {
      List<String> lines = sample.lines();
      int place = row(sample, random);
      lines.set(place, delimiter + lines.get(place));
      ReadExport one = sample.with(lines).read();
      adds(one);
      loses(whole, one, 1);
    }
  }

  /** C1, and that what is held counts nothing. */
  static void adds(ReadExport export) {
    assertThat(export.read())
        .isEqualTo(export.accepted() + export.rejections().size() + export.excluded());
    assertThat((long) export.participations().size())
        .isEqualTo(export.held() == null ? export.accepted() : 0);
  }

  /**
   * Accepts what it accepted before but for some rows; a row that had the kalla_id of one that is
   * lost, or now stands before it, may be accepted in its place (R102).
   */
  private static void loses(ReadExport before, ReadExport now, long rows) {
    List<String> gone = new ArrayList<>(SampleFile.accepted(before));
    SampleFile.accepted(now).forEach(gone::remove);
    List<String> added = new ArrayList<>(SampleFile.accepted(now));
    SampleFile.accepted(before).forEach(added::remove);
    assertThat((long) gone.size()).isLessThanOrEqualTo(rows);
    assertThat((long) added.size()).isLessThanOrEqualTo(count(before, Rule.R102));
  }

  private static long count(ReadExport export, Rule rule) {
    return export.countByRule().getOrDefault(rule, 0L);
  }

  static int row(SampleFile sample, Random random) {
    List<Integer> rows = rows(sample);
    return rows.get(random.nextInt(rows.size()));
  }

  /** Lines that are whole rows: not blank, not the footer, and no part of a quoted field. */
  private static List<Integer> rows(SampleFile sample) {
    List<String> lines = sample.lines();
    boolean quoted = lines.get(sample.header()).startsWith("\"");
    return IntStream.range(sample.header() + 1, lines.size() - 1)
        .filter(i -> isWhole(lines.get(i), quoted))
        .filter(i -> lines.get(i + 1).isBlank() || isWhole(lines.get(i + 1), quoted))
        .boxed()
        .toList();
  }

  private static boolean isWhole(String line, boolean quoted) {
    String text = line.strip();
    return text.length() > 20
        && !text.startsWith("Summa")
        && (!quoted || (text.startsWith("\"") && text.endsWith("\"")))
        && text.chars().filter(c -> c == '"').count() % 2 == 0;
  }
}
