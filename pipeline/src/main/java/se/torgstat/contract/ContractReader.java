package se.torgstat.contract;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one unit's source contract (S2.1), over its template where it names one. */
final class ContractReader {
  private static final String LIVELIHOOD = "forsorjning";
  private static final Set<String> CODED =
      new TreeSet<>(List.of("kon", "avslutsorsak", LIVELIHOOD, "handlingsplan"));

  /** {@code kon}, {@code avslutsorsak}, … → the codes that may stand there. */
  private final Map<String, List<String>> codes;

  ContractReader(
      CodeList sexes, List<Code> outcomes, List<Livelihood> livelihoods, CodeList plans) {
    codes =
        Map.of(
            "kon",
            sexes.codes().stream().map(Code::code).toList(),
            "avslutsorsak",
            outcomes.stream().map(Code::code).toList(),
            LIVELIHOOD,
            livelihoods.stream().map(l -> l.code().code()).toList(),
            "handlingsplan",
            plans.codes().stream().map(Code::code).toList());
  }

  SourceContract read(DataFile file) {
    file.optional("template");
    String delimiter = file.text("delimiter");
    String quote = file.has("quote") ? file.text("quote") : "\"";
    if (delimiter.length() != 1
        || quote.length() > 1
        || delimiter.equals(quote)
        || (delimiter + quote).matches("(?s).*[\r\n].*")) {
      throw file.wrong(
          "delimiter and quote are one sign each, not the same, and no line end; without quotes it is"
              + " quote: \"\"");
    }
    String footer = file.optional("footer");
    String usually = file.optional("personid_usually");
    SourceContract contract =
        new SourceContract(
            file.name(),
            file.text("unit"),
            fileName(file),
            charset(file),
            delimiter.charAt(0),
            quote.isEmpty() ? null : (Character) quote.charAt(0),
            file.has("preamble_lines") ? file.number("preamble_lines", 0, 1000) : 0,
            footer == null ? "" : footer,
            columns(file),
            dateForms(file),
            values(file),
            file.flag("interim_numbers"),
            usually == null ? "" : usually);
    file.done();
    return contract;
  }

  private static FileNameForm fileName(DataFile file) {
    try {
      return new FileNameForm(file.text("file"));
    } catch (IllegalArgumentException e) {
      throw file.wrong("file is a name with one date form in braces, such as x_{yyyy-MM-dd}.csv");
    }
  }

  private static Charset charset(DataFile file) {
    try {
      return Charset.forName(file.text("charset"));
    } catch (IllegalArgumentException e) {
      throw file.wrong("charset is not one that Java knows, such as UTF-8 or windows-1252");
    }
  }

  private static List<DateForm> dateForms(DataFile file) {
    try {
      return file.texts("dates").stream().map(DateForm::of).toList();
    } catch (IllegalArgumentException e) {
      throw file.wrong("dates are excel-serial or a form such as yyyy-MM-dd or d/M yyyy");
    }
  }

  private static Map<Column, String> columns(DataFile file) {
    Map<Column, String> columns = new EnumMap<>(Column.class);
    Set<String> headers = new TreeSet<>();
    for (Map.Entry<String, List<String>> entry : file.part("columns").all().entrySet()) {
      Column column = Column.named(entry.getKey());
      if (column == null || entry.getValue().size() != 1) {
        throw file.wrong("columns." + entry.getKey() + " is no canonical column with one header");
      }
      if (!headers.add(Spelling.fold(entry.getValue().get(0)))) {
        throw file.wrong("columns." + entry.getKey() + " has the header of another column");
      }
      columns.put(column, entry.getValue().get(0));
    }
    for (Column column : Column.values()) {
      if (column.required() && !columns.containsKey(column)) {
        throw file.wrong("columns." + column.columnName() + " is missing");
      }
    }
    return Map.copyOf(columns);
  }

  private Map<Column, Map<String, String>> values(DataFile file) {
    DataFile part = file.has("values") ? file.part("values") : null;
    Map<Column, Map<String, String>> values = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String key = column.columnName().startsWith(LIVELIHOOD) ? LIVELIHOOD : column.columnName();
      List<String> known = codes.get(key);
      if (known != null) {
        values.put(
            column,
            part != null && part.has(key)
                ? spelt(file, key, part.part(key).all(), known)
                : spelt(file, key, themselves(known), known));
      }
    }
    if (part != null) {
      CODED.stream().filter(part::has).forEach(part::part);
      part.done();
    }
    return Map.copyOf(values);
  }

  private static Map<String, List<String>> themselves(List<String> codes) {
    Map<String, List<String>> themselves = new HashMap<>();
    codes.forEach(code -> themselves.put(code, List.of(code)));
    return themselves;
  }

  private static Map<String, String> spelt(
      DataFile file, String key, Map<String, List<String>> spellings, List<String> known) {
    Map<String, String> codes = new HashMap<>();
    spellings.forEach(
        (code, labels) -> {
          if (!known.contains(code)) {
            throw file.wrong("values." + key + "." + code + " is no code of its list in codes/");
          }
          for (String label : labels) {
            if (codes.put(Spelling.fold(label), code) != null) {
              throw file.wrong("values." + key + " gives two codes the same label");
            }
          }
        });
    return Map.copyOf(codes);
  }
}
