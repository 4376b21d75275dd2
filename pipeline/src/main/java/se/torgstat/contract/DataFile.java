package se.torgstat.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML data file, read strictly: a key that is missing, that nobody asked for
 * ({@link #done}) or that holds something else is a {@link ForbundException}.
 */
final class DataFile {
  private static final int MOST_OF_A_CODE = 40;
  private static final int MOST_OF_A_LABEL = 200;

  private final String name;
  private final ObjectNode keys;
  private final Set<String> read = new HashSet<>();

  private DataFile(String name, ObjectNode keys) {
    this.name = name;
    this.keys = keys;
  }

  /** Reads a file's text. */
  static DataFile of(String name, String text) {
    try {
      if (YamlText.read(text) instanceof ObjectNode keys) {
        return new DataFile(name, keys);
      }
      throw new ForbundException(name, "holds no keys; write lines of the form key: value");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new ForbundException(
          name,
          "line " + line + " is not YAML, or repeats a key; correct the indentation or the quotes");
    }
  }

  /** This file over a template: its own keys win, within {@code columns} and {@code values} too. */
  DataFile over(DataFile template) {
    ObjectNode merged = template.keys.deepCopy();
    keys.properties()
        .forEach(
            entry -> {
              JsonNode below = merged.get(entry.getKey());
              if (below instanceof ObjectNode inherited
                  && entry.getValue() instanceof ObjectNode own) {
                inherited.setAll(own);
              } else {
                merged.set(entry.getKey(), entry.getValue());
              }
            });
    return new DataFile(name, merged);
  }

  String name() {
    return name;
  }

  boolean has(String key) {
    read.add(key);
    return keys.hasNonNull(key);
  }

  String text(String key) {
    String text = optional(key);
    if (text == null) {
      throw wrong("the key " + key + " is missing");
    }
    return text;
  }

  /** A text of at most so many signs, as the database's columns hold. */
  String text(String key, int most) {
    String text = text(key);
    if (text.codePointCount(0, text.length()) > most) {
      throw wrong(key + " is longer than " + most + " signs");
    }
    return text;
  }

  /** A code: at most 40 signs, none of them white space. */
  String code() {
    String code = text("code", MOST_OF_A_CODE);
    if (!code.matches("\\S+")) {
      throw wrong("a code has no white space, and at least one sign");
    }
    return code;
  }

  @Nullable String optional(String key) {
    read.add(key);
    return has(key) ? scalar(key, keys.path(key)) : null;
  }

  /** A whole number from one to another, both included. */
  int number(String key, int least, int most) {
    int number = number(key);
    if (number < least || number > most) {
      throw wrong(key + " is a number from " + least + " to " + most);
    }
    return number;
  }

  int number(String key) {
    try {
      return Integer.parseInt(text(key));
    } catch (NumberFormatException e) {
      throw wrong(key + " is not a whole number");
    }
  }

  /** {@code true} or {@code false}; false where the key is not there. */
  boolean flag(String key) {
    read.add(key);
    if (has(key) && !keys.path(key).isBoolean()) {
      throw wrong(key + " is neither true nor false");
    }
    return keys.path(key).asBoolean();
  }

  LocalDate date(String key) {
    int day = DateForm.of("yyyy-MM-dd").day(text(key));
    if (day == RealDate.NONE) {
      throw wrong(key + " is not a date of the form 2024-01-31");
    }
    return LocalDate.ofEpochDay(day);
  }

  @Nullable LocalDate optionalDate(String key) {
    return optional(key) == null ? null : date(key);
  }

  <E extends Enum<E>> E choice(String key, Class<E> choices) {
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().toLowerCase(java.util.Locale.ROOT).equals(text(key))) {
        return choice;
      }
    }
    throw wrong(key + " is none of its known words");
  }

  Label label() {
    return new Label(text("label_sv", MOST_OF_A_LABEL), text("label_en", MOST_OF_A_LABEL));
  }

  /** One text or a list of them. */
  List<String> texts(String key) {
    read.add(key);
    if (!has(key)) {
      throw wrong("the key " + key + " is missing");
    }
    JsonNode node = keys.path(key);
    if (!node.isArray()) {
      return List.of(scalar(key, node));
    }
    List<String> texts = new ArrayList<>();
    node.forEach(element -> texts.add(scalar(key, element)));
    return texts;
  }

  /** The mapping below a key. */
  DataFile part(String key) {
    read.add(key);
    if (keys.path(key) instanceof ObjectNode part) {
      return new DataFile(name, part);
    }
    throw wrong(has(key) ? key + " is not a mapping" : "the key " + key + " is missing");
  }

  /** The mappings in the list below a key. */
  List<DataFile> parts(String key) {
    read.add(key);
    List<DataFile> parts = new ArrayList<>();
    for (JsonNode element : keys.path(key)) {
      if (!(element instanceof ObjectNode part)) {
        throw wrong("every entry of " + key + " is a mapping such as {code: F, …}");
      }
      parts.add(new DataFile(name, part));
    }
    if (!keys.path(key).isArray()) {
      throw wrong(has(key) ? key + " is not a list" : "the key " + key + " is missing");
    }
    return parts;
  }

  /** Every key with its text or texts, in the file's order. */
  Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    keys.fieldNames().forEachRemaining(key -> all.put(key, texts(key)));
    return all;
  }

  /** Complains about codes that its list needs and has not. */
  void needs(CodeList list, String... codes) {
    for (String code : codes) {
      if (list.indexOf(code) < 0) {
        throw wrong("the code " + code + " is missing");
      }
    }
  }

  /** Complains about a key that nobody asked for. */
  void done() {
    keys.fieldNames()
        .forEachRemaining(
            key -> {
              if (!read.contains(key)) {
                throw wrong("the key " + key + " is unknown; known here are " + known());
              }
            });
  }

  ForbundException wrong(String sentence) {
    return new ForbundException(name, sentence);
  }

  private String known() {
    return String.join(", ", read.stream().sorted().toList());
  }

  private String scalar(String key, JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      throw wrong(key + " is not a single value");
    }
    if (node.isBoolean()) {
      throw wrong(key + " holds a word that YAML takes for true or false; put it in quotes");
    }
    return node.asText();
  }
}
