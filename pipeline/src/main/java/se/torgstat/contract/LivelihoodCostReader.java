package se.torgstat.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code livelihood_costs.yaml} of a förbund's folder (S10.3). */
public final class LivelihoodCostReader {
  private static final String FILE = "livelihood_costs.yaml";
  private static final Set<String> PAYERS = Set.of("STATEN", "KOMMUNEN", "REGIONEN");

  private static final int MOST_KRONOR = 100_000_000;
  private static final int LONGEST_SOURCE = 1000;

  private LivelihoodCostReader() {}

  /**
   * The costs; none where the förbund has no such file: then no kronor are shown.
   *
   * @throws ForbundException where the file has another form, or a figure lacks its source
   */
  public static List<LivelihoodCost> read(Forbund forbund) {
    String text = forbund.sources().get(FILE);
    if (text == null) {
      return List.of();
    }
    DataFile file = DataFile.of(FILE, text);
    List<LivelihoodCost> costs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (DataFile part : file.parts("costs")) {
      LivelihoodCost cost =
          new LivelihoodCost(
              part.text("group"),
              part.text("payer"),
              part.number("kr_per_year", 0, MOST_KRONOR),
              part.number("year", 1990, 2100),
              part.text("source", LONGEST_SOURCE));
      if (forbund.livelihoodGroups().indexOf(cost.group()) < 0) {
        throw part.wrong("the group " + cost.group() + " is not in livelihood_groups.yaml");
      }
      if (!PAYERS.contains(cost.payer())) {
        throw part.wrong("payer is none of STATEN, KOMMUNEN, REGIONEN");
      }
      if (cost.source().isBlank()) {
        throw part.wrong("a figure without its source");
      }
      if (!seen.add(cost.group() + " " + cost.payer())) {
        throw part.wrong(cost.group() + " stands twice for " + cost.payer());
      }
      part.done();
      costs.add(cost);
    }
    file.done();
    return List.copyOf(costs);
  }
}
