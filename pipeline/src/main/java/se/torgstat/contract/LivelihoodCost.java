package se.torgstat.contract;

/**
 * What a year on a group of livelihoods costs one public payer (S10.3), as the förbund's data file
 * says.
 *
 * @param group a code of livelihood_groups.yaml
 * @param payer {@code STATEN}, {@code KOMMUNEN} or {@code REGIONEN}
 * @param krPerYear kronor a person and year
 * @param year the year that the figure is of
 * @param source where the figure stands
 */
public record LivelihoodCost(String group, String payer, long krPerYear, int year, String source) {}
