package se.torgstat.contract;

/** A code of a code list with its labels; its place in the list is its sort order. */
public record Code(String code, Label label) {}
