package se.torgstat.intake;

/** The inbox cannot be listed: one sentence that says what to do. */
public final class InboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that names the folder or the file. */
  public InboxException(String sentence) {
    super(sentence);
  }
}
