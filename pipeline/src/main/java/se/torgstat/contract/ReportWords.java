package se.torgstat.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the tertial report words what the labels do not say (S13.3).
 *
 * @param whole what the areas together are called, such as {@code Arbetsmarknadstorgen}; null for
 *     none
 */
public record ReportWords(@Nullable String whole, List<AreaWords> areas) {

  /**
   * The words of an area.
   *
   * @param heading stands over its sentences
   * @param place where its participants are, such as {@code i Umeås arbetsmarknadstorg}
   * @param at the preposition of its units: {@code på} Ungdomstorget, {@code i} Vännäs
   * @param unitByUnit whether its units have sentences of their own instead
   */
  public record AreaWords(
      String area,
      @Nullable String heading,
      @Nullable String place,
      String at,
      boolean unitByUnit) {}

  /** The words of an area; the usual ones where the data says none. */
  public AreaWords of(String area) {
    return areas.stream()
        .filter(words -> words.area().equals(area))
        .findFirst()
        .orElse(new AreaWords(area, null, null, "på", false));
  }
}
