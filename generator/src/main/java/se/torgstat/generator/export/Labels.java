package se.torgstat.generator.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The Swedish labels of S2.2 that four of the units write instead of codes. */
public final class Labels {
  private static final Map<String, String> OF_CODE =
      Map.ofEntries(
          Map.entry("ARBETE", "Arbete"),
          Map.entry("ARBETE_SUBV", "Arbete med subvention"),
          Map.entry("STUDIER", "Studier"),
          Map.entry("ARBETSSOKANDE", "Aktivt arbetssökande"),
          Map.entry("RATT_ERSATTNING", "Rätt ersättning"),
          Map.entry("FORTSATT_REHAB", "Fortsatt rehabilitering"),
          Map.entry("ATER_ORDINARIE", "Åter till ordinarie verksamhet"),
          Map.entry("ATER_FORSORJNINGSSTOD", "Åter till försörjningsstöd"),
          Map.entry("SJUKDOM", "Sjukdom"),
          Map.entry("FORALDRALEDIG", "Föräldraledighet"),
          Map.entry("FLYTT", "Flytt"),
          Map.entry("ALDER", "Ålder"),
          Map.entry("AVLIDEN", "Avliden"),
          Map.entry("ATERTAGET_SAMTYCKE", "Återtaget samtycke"),
          Map.entry("EGET_AVBROTT", "Eget avbrott"),
          Map.entry("ANNAT", "Annat"),
          Map.entry("FELREGISTRERING", "Felregistrering"),
          Map.entry("LON", "Lön"),
          Map.entry("SJUKPENNING", "Sjukpenning"),
          Map.entry("AKTIVITETSERSATTNING", "Aktivitetsersättning"),
          Map.entry("SJUKERSATTNING", "Sjukersättning"),
          Map.entry("AKASSA", "A-kassa"),
          Map.entry("AKTIVITETSSTOD", "Aktivitetsstöd"),
          Map.entry("ETABLERINGSERSATTNING", "Etableringsersättning"),
          Map.entry("FORSORJNINGSSTOD", "Försörjningsstöd"),
          Map.entry("STUDIESTOD", "Studiestöd"),
          Map.entry("ANNAN", "Annan"),
          Map.entry("INGEN_OFFENTLIG", "Ingen offentlig"));

  private Labels() {}

  /**
   * The labels of codes separated by {@code |}.
   *
   * @param row the row's number; some rows write them in capitals, with spaces around or with
   *     no-break spaces, since "letter case, surrounding white space and no-break spaces do not
   *     matter" (S2.2)
   */
  static String write(String codes, int row) {
    if (codes.isEmpty()) {
      return "";
    }
    List<String> labels = new ArrayList<>();
    for (String code : codes.split("\\|", -1)) {
      labels.add(asTyped(OF_CODE.getOrDefault(code, code), row));
    }
    return String.join("|", labels);
  }

  private static String asTyped(String label, int row) {
    if (row % 11 == 3) {
      return label.toUpperCase(Locale.ROOT);
    } else if (row % 13 == 5) {
      return " " + label + " ";
    } else if (row % 17 == 7) {
      return label.replace(' ', '\u00a0') + "\u00a0";
    }
    return label;
  }
}
