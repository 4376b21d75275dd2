package se.torgstat.contract;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;

/** YAML with its numbers as they are written: 02 is no 2, and 2022.10 no 2022.1. */
final class YamlText {
  /** No key may stand twice. */
  static final YAMLFactory STRICT =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private YamlText() {}

  /**
   * What a text holds; null's node where it is empty.
   *
   * @throws JsonProcessingException where it is not YAML, repeats a key or goes on behind its end
   */
  static JsonNode read(String text) throws JsonProcessingException {
    try (JsonParser parser = STRICT.createParser(text)) {
      JsonNode root = parser.nextToken() == null ? NullNode.instance : node(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one document");
      }
      return root;
    } catch (JsonProcessingException wrong) {
      throw wrong;
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot be read", e);
    }
  }

  private static JsonNode node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String key = parser.currentName();
          parser.nextToken();
          keys.set(key, node(parser));
        }
        yield keys;
      }
      case START_ARRAY -> {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(node(parser));
        }
        yield list;
      }
      case VALUE_TRUE, VALUE_FALSE -> BooleanNode.valueOf(parser.getBooleanValue());
      case VALUE_NULL -> NullNode.instance;
      default -> TextNode.valueOf(parser.getText());
    };
  }
}
