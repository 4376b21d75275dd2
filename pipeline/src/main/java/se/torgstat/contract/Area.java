package se.torgstat.contract;

/**
 * An area (område): the units that one report line covers (S1).
 *
 * @param ageNote the age note that its report line prints, such as {@code 18–64 år}; may be empty
 */
public record Area(String code, Label label, String ageNote) {}
