package se.torgstat.generator.sample;

import java.util.List;
import java.util.function.Function;

/** What an intake must say of the samples, as small CSV texts: {@code ;}, LF, sorted by line. */
public final class Manifest {
  private Manifest() {}

  /** {@code file;line;rule} of every row that must be rejected. */
  public static String rejections(List<SampleFile> files) {
    return findings(files, SampleFile::rejections);
  }

  /** {@code file;line;rule} of every warning. */
  public static String warnings(List<SampleFile> files) {
    return findings(files, SampleFile::warnings);
  }

  /** {@code file;read;accepted;rejected;excluded} (S3.3). */
  public static String accounting(List<SampleFile> files) {
    StringBuilder text = new StringBuilder("file;read;accepted;rejected;excluded\n");
    for (SampleFile file : files) {
      text.append(file.export().fileName()).append(';').append(file.read());
      text.append(';').append(file.accepted().size());
      text.append(';').append(file.rejections().size());
      text.append(';').append(file.excluded()).append('\n');
    }
    return text.toString();
  }

  private static String findings(
      List<SampleFile> files, Function<SampleFile, List<SampleFile.Finding>> which) {
    StringBuilder text = new StringBuilder("file;line;rule\n");
    for (SampleFile file : files) {
      for (SampleFile.Finding finding : which.apply(file)) {
        text.append(file.export().fileName()).append(';').append(finding.line());
        text.append(';').append(finding.rule()).append('\n');
      }
    }
    return text.toString();
  }
}
