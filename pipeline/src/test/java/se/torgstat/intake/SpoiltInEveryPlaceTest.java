package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** S14 P4: the nine samples, spoilt at every byte of a short one and in every field. Seeded. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SpoiltInEveryPlaceTest {
  private static final int ROWS = 5;
  private static final int TIMES = 10;
  private static final List<String> ENDS = List.of("\n", "\r", "\r\n");

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void cutOffAtEveryPlaceIsHeldOrABeginning(SampleFile sample) {
    List<String> lines = sample.lines();
    List<String> few = new ArrayList<>(lines.subList(0, sample.header() + 1 + ROWS));
    few.add(lines.get(lines.size() - 1));
    SampleFile small = sample.with(few);
    List<String> whole = SampleFile.accepted(small.read());
    assertThat(whole).hasSizeGreaterThan(1);
    byte[] bytes = small.bytes();
    for (int length = 0; length < bytes.length; length++) {
      ReadExport cut = small.read(Arrays.copyOf(bytes, length));
      SpoiltSamplesTest.adds(cut);
      List<String> accepted = SampleFile.accepted(cut);
      // the last row may have lost the end of its last field, which is none that identifies
      int sure = Math.max(0, accepted.size() - 1);
      assertThat(accepted.subList(0, sure)).isEqualTo(whole.subList(0, sure));
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void lineEndsMixedInOneFileChangeNothing(SampleFile sample) {
    Random random = new Random(7);
    List<String> lines = sample.lines();
    for (int i = sample.header(); i < lines.size() - 1; i++) {
      String line = lines.get(i).replaceFirst("[\r\n]+$", "");
      lines.set(i, line + ENDS.get(random.nextInt(ENDS.size())));
    }
    ReadExport mixed = sample.with(lines).read();
    ReadExport whole = sample.read();
    assertThat(SampleFile.accepted(mixed)).isEqualTo(SampleFile.accepted(whole));
    assertThat(mixed.countByRule()).isEqualTo(whole.countByRule());
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void aNullCharacterCostsItsRowAtMost(SampleFile sample) {
    Random random = new Random(8);
    ReadExport whole = sample.read();
    for (int i = 0; i < TIMES; i++) {
      List<String> lines = sample.lines();
      int place = SpoiltSamplesTest.row(sample, random);
      StringBuilder line = new StringBuilder(lines.get(place));
      line.insert(random.nextInt(line.length()), '\0');
      lines.set(place, line.toString());
      ReadExport spoilt = sample.with(lines).read();
      SpoiltSamplesTest.adds(spoilt);
      changesOneRow(whole, spoilt);
    }
  }

  @ParameterizedTest
  @MethodSource("se.torgstat.intake.SampleFile#all")
  void aDelimiterWithinQuotesMovesNoColumn(SampleFile sample) {
    Random random = new Random(9);
    ReadExport whole = sample.read();
    char delimiter = sample.contract().delimiter();
    Pattern between = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
    for (int i = 0; i < TIMES; i++) {
      List<String> lines = sample.lines();
      int place = SpoiltSamplesTest.row(sample, random);
      String line = lines.get(place);
      String end = line.substring(line.replaceFirst("[\r\n]+$", "").length());
      String[] fields = between.split(line.substring(0, line.length() - end.length()), -1);
      if (Arrays.stream(fields).anyMatch(SpoiltInEveryPlaceTest::isHalf)) {
        continue;
      }
      int field = random.nextInt(fields.length);
      String text = fields[field].replace("\"", "");
      fields[field] = '"' + text + delimiter + text + '"';
      lines.set(place, String.join(String.valueOf(delimiter), fields) + end);
      ReadExport quoted = sample.with(lines).read();
      SpoiltSamplesTest.adds(quoted);
      changesOneRow(whole, quoted);
      assertThat(quoted.countByRule().getOrDefault(Rule.R602, 0L))
          .isLessThanOrEqualTo(whole.countByRule().getOrDefault(Rule.R602, 0L));
    }
  }

  /** Rejected, or counted by what it says now: its livelihood may be none that is known (W701). */
  private static void changesOneRow(ReadExport before, ReadExport now) {
    long repeated = before.countByRule().getOrDefault(Rule.R102, 0L);
    List<String> gone = new ArrayList<>(SampleFile.accepted(before));
    SampleFile.accepted(now).forEach(gone::remove);
    List<String> added = new ArrayList<>(SampleFile.accepted(now));
    SampleFile.accepted(before).forEach(added::remove);
    assertThat(gone).hasSizeLessThanOrEqualTo(1);
    assertThat((long) added.size()).isLessThanOrEqualTo(1 + repeated);
  }

  /** A piece of a quoted field, which holds a delimiter already. */
  private static boolean isHalf(String field) {
    return field.chars().filter(c -> c == '"').count() % 2 != 0;
  }
}
