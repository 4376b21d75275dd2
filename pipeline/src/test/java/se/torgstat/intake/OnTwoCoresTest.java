package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A second thread that judges rows gives what one thread gives, whatever lies in the file. */
class OnTwoCoresTest {

  static Stream<SampleFile> samples() {
    return SampleFile.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void givesTheSame(SampleFile sample) {
    for (byte[] bytes : spoilt(sample)) {
      ReadExport one = read(sample, bytes, false);
      ReadExport two = read(sample, bytes, true);
      assertThat(SampleFile.accepted(two)).isEqualTo(SampleFile.accepted(one));
      assertThat(two.read()).isEqualTo(one.read());
      assertThat(two.accepted()).isEqualTo(one.accepted());
      assertThat(two.excluded()).isEqualTo(one.excluded());
      assertThat(two.rejections()).isEqualTo(one.rejections());
      assertThat(two.warnings()).isEqualTo(one.warnings());
      assertThat(two.countByRule()).isEqualTo(one.countByRule());
      assertThat(two.held()).isEqualTo(one.held());
    }
  }

  /**
   * As it is; with every row several times; cut off; without a header; with one that comes late;
   * broken in the middle.
   */
  private static List<byte[]> spoilt(SampleFile sample) {
    List<String> lines = sample.lines();
    List<String> body = lines.subList(sample.header() + 1, lines.size());
    List<String> often = new ArrayList<>(lines);
    for (int i = 0; i < 20; i++) {
      often.addAll(body);
    }
    List<String> late = new ArrayList<>(often.subList(sample.header() + 1, often.size()));
    late.addAll(often);
    byte[] large = sample.with(often).bytes();
    byte[] broken = large.clone();
    Arrays.fill(broken, large.length / 2, large.length / 2 + 2, (byte) 0xFF);
    byte[] quoted = large.clone();
    quoted[large.length * 3 / 4] = '"';
    return List.of(
        sample.bytes(),
        large,
        Arrays.copyOf(large, large.length - 7),
        Arrays.copyOf(large, 3),
        sample.with(body).bytes(),
        sample.with(late).bytes(),
        broken,
        quoted);
  }

  private static ReadExport read(SampleFile sample, byte[] bytes, boolean onTwoCores) {
    return new ExportReader(Exports.UMEA)
        .read(sample.contract(), Exports.SNAPSHOT, new ByteArrayInputStream(bytes), onTwoCores);
  }
}
