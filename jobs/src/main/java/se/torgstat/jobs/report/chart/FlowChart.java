package se.torgstat.jobs.report.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came and who went as bars, who stayed as a line below, tertial by tertial. */
public final class FlowChart {
  private static final int WIDTH = 640;
  private static final int FLOW_TOP = 52;
  private static final int FLOW_BASE = 190;
  private static final int STOCK_TOP = 262;
  private static final int STOCK_BASE = 346;
  private static final int WIDEST_SLOT = 120;

  private final List<Point> points;
  private final Drawing drawing;
  private final int slot;

  /**
   * A tertial.
   *
   * @param ended null where it is not shown, as the others
   */
  public record Point(
      String label, @Nullable Long begun, @Nullable Long ended, @Nullable Long ongoing) {}

  private FlowChart(Drawing drawing, List<Point> points) {
    this.drawing = drawing;
    this.points = points;
    this.slot = Math.min(WIDEST_SLOT, (WIDTH - 20) / Math.max(1, points.size()));
  }

  /** Draws it; an empty place with {@code ..} where a figure is not shown. */
  public static Drawing of(String id, String title, String description, List<Point> points) {
    Drawing drawing = new Drawing(id, title, description, WIDTH);
    FlowChart chart = new FlowChart(drawing, points);
    chart.legend();
    chart.flow();
    chart.stock();
    drawing.height(STOCK_BASE + 34);
    return drawing;
  }

  private void legend() {
    drawing.bar(10, 8, 14, 14, "new");
    drawing.word(30, 20, "start", "label", "Nya");
    drawing.bar(90, 8, 14, 14, "ended");
    drawing.word(110, 20, "start", "label", "Avslutade");
    drawing.word(10, STOCK_TOP - 28, "start", "label", "Fortsatt aktuella efter perioden");
  }

  private void flow() {
    long most =
        points.stream()
            .flatMapToLong(p -> java.util.stream.LongStream.of(or0(p.begun()), or0(p.ended())))
            .max()
            .orElse(0);
    if (points.stream().allMatch(p -> p.begun() == null && p.ended() == null)) {
      drawing.word(10, (FLOW_TOP + FLOW_BASE) / 2, "start", "value", ".. för få för att redovisas");
    }
    int bar = Math.min(36, slot / 2 - 4);
    for (int i = 0; i < points.size(); i++) {
      int middle = middle(i);
      bar(middle - bar - 1, bar, points.get(i).begun(), most, "new");
      bar(middle + 1, bar, points.get(i).ended(), most, "ended");
      drawing.word(middle, FLOW_BASE + 17, "middle", "tick", points.get(i).label());
    }
    drawing.line(10, FLOW_BASE, 10 + slot * points.size(), FLOW_BASE, "axis");
  }

  private void bar(int x, int width, @Nullable Long value, long most, String look) {
    int height = value == null ? 0 : (int) (value * (FLOW_BASE - FLOW_TOP) / Math.max(1, most));
    if (height > 0) {
      drawing.bar(x, FLOW_BASE - height, width, height, look);
    }
    drawing.word(
        x + width / 2,
        FLOW_BASE - height - 5,
        "middle",
        "value",
        value == null ? ".." : value + "");
  }

  private void stock() {
    long most = points.stream().mapToLong(point -> or0(point.ongoing())).max().orElse(0);
    for (int i = 0; i < points.size(); i++) {
      Long value = points.get(i).ongoing();
      if (value == null) {
        drawing.word(middle(i), STOCK_BASE - 5, "middle", "value", "..");
      } else {
        int y = height(value, most);
        Long before = i == 0 ? null : points.get(i - 1).ongoing();
        if (before != null) {
          drawing.line(middle(i - 1), height(before, most), middle(i), y, "stock");
        }
        drawing.dot(middle(i), y, "stock");
        drawing.word(middle(i), y - 9, "middle", "value", value + "");
      }
      drawing.word(middle(i), STOCK_BASE + 17, "middle", "tick", points.get(i).label());
    }
    drawing.line(10, STOCK_BASE, 10 + slot * points.size(), STOCK_BASE, "axis");
  }

  private static int height(long value, long most) {
    return STOCK_BASE - (int) (value * (STOCK_BASE - STOCK_TOP) / Math.max(1, most));
  }

  private int middle(int i) {
    return 10 + slot * i + slot / 2;
  }

  private static long or0(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
