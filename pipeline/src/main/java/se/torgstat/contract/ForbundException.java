package se.torgstat.contract;

/** A förbund's data folder cannot be read: one sentence that names the file and what is wrong. */
public final class ForbundException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param file the data file, relative to the folder, or the folder itself
   * @param sentence what is wrong and what would be right
   */
  public ForbundException(String file, String sentence) {
    super(file + ": " + sentence);
  }
}
