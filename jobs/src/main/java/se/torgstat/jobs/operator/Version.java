package se.torgstat.jobs;

import picocli.CommandLine.IVersionProvider;
import se.torgstat.jobs.settings.SoftwareVersion;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"torgstat " + SoftwareVersion.current()};
  }
}
