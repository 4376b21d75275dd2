package se.torgstat.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import se.torgstat.intake.InboxException;
import se.torgstat.intake.InboxFile;

/** A file's size and time: it tells that a file was still being written while it was read. */
record Stamp(long size, FileTime modified) {

  static Stamp of(InboxFile file) {
    try {
      return new Stamp(Files.size(file.path()), Files.getLastModifiedTime(file.path()));
    } catch (IOException gone) {
      throw new InboxException(
          "the export " + file.name() + " cannot be read; check its permissions");
    }
  }
}
