package se.torgstat.jobs.operator;

import picocli.CommandLine.IVersionProvider;
import se.torgstat.jobs.settings.SoftwareVersion;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"torgstat " + SoftwareVersion.current()};
  }
}
