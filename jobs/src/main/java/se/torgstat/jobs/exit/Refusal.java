package se.torgstat.jobs.exit;

import org.jspecify.annotations.Nullable;

/**
 * Why a command does not do what it was asked, in one sentence that says what is wrong and what to
 * do (S12). The sentence is shown; the cause only where {@code --verbose} asks for it.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final ExitStatus status;

  /** A refusal with its sentence, which holds no value from an export. */
  public Refusal(ExitStatus status, String sentence) {
    this(status, sentence, null);
  }

  /** A refusal with the exception that led to it. */
  public Refusal(ExitStatus status, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.status = status;
  }

  /**
   * What an exception says, which holds no value from an export, made a sentence.
   *
   * @param cause the exception that led to it, where {@code --verbose} may show that, too
   */
  public static Refusal saying(ExitStatus status, Throwable fault, @Nullable Throwable cause) {
    String words = String.valueOf(fault.getMessage());
    return new Refusal(
        status, Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".", cause);
  }

  /** The exit status that the command ends with. */
  public ExitStatus status() {
    return status;
  }
}
