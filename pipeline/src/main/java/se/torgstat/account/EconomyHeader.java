package se.torgstat.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The header of an economy file: its ten columns, in any order, among others (S2.4). */
final class EconomyHeader {
  private final List<EconomyFinding> findings;

  EconomyHeader(List<EconomyFinding> findings) {
    this.findings = findings;
  }

  /** Column → its place; empty where one is missing or stands twice. */
  Map<String, Integer> of(CSVRecord fields) {
    Map<String, Integer> places = new HashMap<>();
    List<String> needed =
        Stream.concat(
                Stream.of("rad", "grupp", "aktivitet"),
                Stream.of(Column.values()).map(Column::header))
            .toList();
    boolean wrong = false;
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).strip().toLowerCase(Locale.ROOT);
      if (places.put(name, i) != null) {
        // a file of another kind may have values where the header should be (S14 P5)
        String told = needed.contains(name) ? name : "";
        findings.add(new EconomyFinding(EconomyRule.E101, 1, told, ""));
        wrong = true;
      }
    }
    for (String name : needed) {
      if (!places.containsKey(name)) {
        findings.add(new EconomyFinding(EconomyRule.E101, 1, name, ""));
        wrong = true;
      }
    }
    return wrong ? Map.of() : places;
  }
}
