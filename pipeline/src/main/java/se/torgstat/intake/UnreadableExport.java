package se.torgstat.intake;

/** The disk or the network failed while an export was read: no rule of S3.2, and no value told. */
public final class UnreadableExport extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that names the file and nothing that stands in it. */
  public UnreadableExport(String sentence) {
    super(sentence);
  }
}
