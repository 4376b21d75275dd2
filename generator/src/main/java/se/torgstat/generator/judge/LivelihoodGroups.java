package se.torgstat.generator.judge;

import java.util.List;

/** The groups of livelihoods of S6.7. */
public final class LivelihoodGroups {
  /** All groups, in the order of S6.7. */
  public static final List<String> ALL =
      List.of("OHALSA", "ARBETSMARKNAD", "BISTAND", "EGEN", "OVRIGT", "_U");

  private LivelihoodGroups() {}

  /** The group of a code of S1. */
  public static String of(String code) {
    return switch (code) {
      case "SJUKPENNING", "AKTIVITETSERSATTNING", "SJUKERSATTNING" -> "OHALSA";
      case "AKASSA", "AKTIVITETSSTOD", "ETABLERINGSERSATTNING" -> "ARBETSMARKNAD";
      case "FORSORJNINGSSTOD" -> "BISTAND";
      case "LON", "STUDIESTOD" -> "EGEN";
      case "ANNAN", "INGEN_OFFENTLIG" -> "OVRIGT";
      default -> "_U";
    };
  }
}
