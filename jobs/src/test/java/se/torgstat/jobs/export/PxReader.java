package se.torgstat.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict reader of PX files, by the rules of the PX-file format of AXIS-VERSION 2013. */
public final class PxReader {
  private static final List<String> MANDATORY =
      List.of(
          "CHARSET",
          "AXIS-VERSION",
          "CODEPAGE",
          "LANGUAGE",
          "CREATION-DATE",
          "DECIMALS",
          "MATRIX",
          "SUBJECT-CODE",
          "SUBJECT-AREA",
          "TITLE",
          "CONTENTS",
          "UNITS",
          "STUB",
          "HEADING");
  private static final String STRING = "\"[^\"\r\n]*\"";
  private static final Pattern STATEMENT =
      Pattern.compile(
          "([A-Z][A-Z0-9-]*)(?:\\(("
              + STRING
              + "(?:,"
              + STRING
              + ")*)\\))?="
              + "((?:"
              + STRING
              + "(?:,?\r\n|,)?)+|[0-9]+);\r\n");
  private static final Pattern CELL = Pattern.compile("-?[0-9]+|\"\\.{1,6}\"|\"-\"");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, String> raw = new LinkedHashMap<>();
  private final Map<List<String>, String> cells = new LinkedHashMap<>();

  /** Reads a whole file; fails at the first thing that the format does not allow. */
  public PxReader(String text) {
    assertThat(text.lines()).allMatch(line -> line.length() <= 256);
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r", "\uFEFF");
    int data = text.indexOf("DATA=\r\n");
    assertThat(data).isPositive();
    statements(text.substring(0, data));
    assertThat(raw.keySet()).containsAll(MANDATORY);
    assertThat(raw.keySet().iterator().next()).isEqualTo("CHARSET");
    assertThat(one("CREATION-DATE")).matches("[0-9]{8} [0-9]{2}:[0-9]{2}");
    assertThat(one("MATRIX")).hasSizeLessThanOrEqualTo(20);
    data(text.substring(data + "DATA=\r\n".length()));
  }

  /** The only value of a keyword. */
  public String one(String keyword) {
    return String.join("", values.getOrDefault(keyword, List.of()));
  }

  /** The cells as they stand there, by the codes of stub and heading. */
  public Map<List<String>, String> cells() {
    return cells;
  }

  private void statements(String head) {
    Matcher matcher = STATEMENT.matcher(head);
    int at = 0;
    while (at < head.length()) {
      assertThat(matcher.find(at) && matcher.start() == at)
          .as("a statement at: %s", head.substring(at, Math.min(head.length(), at + 80)))
          .isTrue();
      String key =
          matcher.group(1) + (matcher.group(2) == null ? "" : "(" + matcher.group(2) + ")");
      assertThat(raw.put(key, matcher.group(3))).as("%s twice", key).isNull();
      values.put(key, strings(matcher.group(3)));
      at = matcher.end();
    }
  }

  private static List<String> strings(String list) {
    List<String> strings = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"([^\"]*)\"").matcher(list);
    while (matcher.find()) {
      strings.add(matcher.group(1));
    }
    return strings;
  }

  private void data(String text) {
    assertThat(text).endsWith(";\r\n");
    List<List<String>> keys = List.of(List.of());
    List<String> variables = new ArrayList<>(values.get("STUB"));
    variables.addAll(values.get("HEADING"));
    assertThat(variables).doesNotHaveDuplicates();
    for (String variable : variables) {
      List<String> codes = values.get("CODES(\"" + variable + "\")");
      assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
      assertThat(values.get("VALUES(\"" + variable + "\")"))
          .hasSameSizeAs(codes)
          .doesNotHaveDuplicates();
      List<List<String>> longer = new ArrayList<>();
      keys.forEach(key -> codes.forEach(code -> longer.add(append(key, code))));
      keys = longer;
    }
    String[] found = text.substring(0, text.length() - 3).trim().split("[ \r\n]+");
    assertThat(found).hasSize(keys.size());
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).matches(CELL);
      cells.put(keys.get(i), found[i]);
    }
  }

  private static List<String> append(List<String> key, String code) {
    List<String> longer = new ArrayList<>(key);
    longer.add(code);
    return longer;
  }
}
