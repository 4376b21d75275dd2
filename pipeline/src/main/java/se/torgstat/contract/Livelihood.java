package se.torgstat.contract;

/**
 * A livelihood (försörjning) and the group that S6.7 counts it in.
 *
 * @param group such as {@code OHALSA}
 */
public record Livelihood(Code code, String group) {}
