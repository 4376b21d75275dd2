package se.torgstat.contract;

import java.util.List;
import java.util.Set;

/**
 * Which exit outcomes are positive: a versioned rule set, as data (S1).
 *
 * @param name such as {@code LOKAL}
 * @param version such as {@code 2022-1}; every revision names both
 * @param positive the outcome codes of group POSITIVE; all others are OTHER
 */
public record OutcomeRuleSet(String name, String version, Set<String> positive) {
  private static final String POSITIVE = "POSITIVE";
  private static final String OTHER = "OTHER";

  /** The groups' own codes: no outcome has one of them. */
  static final List<String> GROUPS = List.of(POSITIVE, OTHER);

  /** {@code POSITIVE} or {@code OTHER}. */
  public String groupOf(String outcome) {
    return positive.contains(outcome) ? POSITIVE : OTHER;
  }
}
