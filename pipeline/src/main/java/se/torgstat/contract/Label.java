package se.torgstat.contract;

/** What a code is called in Swedish and in English: beside the code, never in the logic (S1). */
public record Label(String sv, String en) {}
