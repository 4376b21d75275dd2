package se.torgstat.jobs.run;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.torgstat.contract.Forbund;

/** A förbund's data files as one text: the parameters that a revision records (S9.3). */
public final class ForbundText {
  private static final Set<String> NO_PARAMETERS =
      Set.of("contracts", "units", "areas", "report.yaml");

  private ForbundText() {}

  /** The table plan, the code lists, the rule sets and the parameters of disclosure control. */
  public static String parameters(Forbund forbund) {
    return text(forbund, file -> !NO_PARAMETERS.contains(file.replaceFirst("/.*", "")));
  }

  /** SHA-256 over all data files: another contract is another input. */
  public static String digest(Forbund forbund) {
    return Digests.of(text(forbund, file -> true));
  }

  private static String text(Forbund forbund, Predicate<String> wanted) {
    return forbund.sources().entrySet().stream()
        .filter(file -> wanted.test(file.getKey()))
        .map(file -> "# " + file.getKey() + "\n" + file.getValue())
        .collect(Collectors.joining("\n"));
  }
}
