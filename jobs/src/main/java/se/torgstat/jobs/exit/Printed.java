package se.torgstat.jobs.exit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** What a command prints; it knows whether any of it was lost (S12). */
public final class Printed extends FileOutputStream {
  private boolean lost;

  /** On standard output or error. */
  public Printed(FileDescriptor stream) {
    super(stream);
  }

  /** Whether something could not be written, and its reader had not gone away, as head does. */
  public boolean isLost() {
    return lost;
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      super.write(bytes, from, count);
    } catch (IOException e) {
      lost |= !String.valueOf(e.getMessage()).contains("Broken pipe");
      throw e;
    }
  }
}
