package se.torgstat.jobs.settings;

/** The version that a revision records (S9.3). */
public final class SoftwareVersion {
  private SoftwareVersion() {}

  /** The version of the jar, or {@code development} where no jar runs. */
  public static String current() {
    String version = SoftwareVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
