package se.torgstat.intake;

/**
 * A row that broke a rule (S3.1): never with a value.
 *
 * @param line physical line of the record's first line, from 1
 * @param column the canonical column name, or empty where the whole row is meant (R602)
 */
public record RowFinding(Rule rule, long line, String column) {}
