package se.torgstat.jobs.report.chart;

import java.util.ArrayList;
import java.util.List;

/** A chart: shapes and words by their places. How they look is said by the page's style. */
public final class Drawing {
  private final String id;
  private final String title;
  private final String description;
  private final int width;
  private int height;
  private final List<Bar> bars = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Dot> dots = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();

  Drawing(String id, String title, String description, int width) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.width = width;
  }

  /** A filled rectangle. */
  record Bar(int x, int y, int w, int h, String look) {}

  /** A line from one point to another. */
  record Line(int x1, int y1, int x2, int y2, String look) {}

  /** A point of a line. */
  record Dot(int x, int y, String look) {}

  /** A text; {@code anchor} is start, middle or end. */
  record Word(int x, int y, String anchor, String look, String text) {}

  void bar(int x, int y, int w, int h, String look) {
    bars.add(new Bar(x, y, w, h, look));
  }

  void line(int x1, int y1, int x2, int y2, String look) {
    lines.add(new Line(x1, y1, x2, y2, look));
  }

  void dot(int x, int y, String look) {
    dots.add(new Dot(x, y, look));
  }

  void word(int x, int y, String anchor, String look, String text) {
    words.add(new Word(x, y, anchor, look, text));
  }

  void height(int height) {
    this.height = height;
  }

  /** Unique on the page. */
  public String id() {
    return id;
  }

  /** What it shows, in a line. */
  public String title() {
    return title;
  }

  /** What it shows, for who cannot see it. */
  public String description() {
    return description;
  }

  /** In the units of its shapes. */
  public int width() {
    return width;
  }

  /** In the units of its shapes. */
  public int height() {
    return height;
  }

  List<Bar> bars() {
    return bars;
  }

  List<Line> lines() {
    return lines;
  }

  List<Dot> dots() {
    return dots;
  }

  List<Word> words() {
    return words;
  }
}
