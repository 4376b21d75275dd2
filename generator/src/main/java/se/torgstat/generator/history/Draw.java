package se.torgstat.generator.history;

import java.util.ArrayList;
import java.util.List;

/**
 * A weighted choice among words.
 *
 * <p>{@code Draw.of("ARBETE 3, STUDIER 1")} gives ARBETE three times out of four.
 */
public final class Draw {
  private final List<String> tickets = new ArrayList<>();

  private Draw() {}

  /** Words with their weights, whole numbers of 1 or more, separated by commas. */
  public static Draw of(String wordsAndWeights) {
    Draw draw = new Draw();
    for (String part : wordsAndWeights.split(",", -1)) {
      int space = part.strip().lastIndexOf(' ');
      String word = part.strip().substring(0, space);
      int weight = Integer.parseInt(part.strip().substring(space + 1));
      for (int ticket = 0; ticket < weight; ticket++) {
        draw.tickets.add(word);
      }
    }
    return draw;
  }

  /** One word. */
  public String from(Dice dice) {
    return dice.oneOf(tickets);
  }

  /** A whole number from words of the form {@code 20-24}, both ends included. */
  public int numberFrom(Dice dice) {
    String range = from(dice);
    int dash = range.indexOf('-');
    return dice.between(
        Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1)));
  }
}
