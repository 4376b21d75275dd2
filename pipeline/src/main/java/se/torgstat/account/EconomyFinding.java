package se.torgstat.account;

/**
 * Something wrong with an economy file.
 *
 * @param line physical line from 1, or 0 where the whole file is meant
 * @param column the column, or empty
 * @param what the line's or sum's name, or empty
 */
public record EconomyFinding(EconomyRule rule, long line, String column, String what) {}
