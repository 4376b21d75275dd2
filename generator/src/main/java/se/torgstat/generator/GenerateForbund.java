package se.torgstat.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import se.torgstat.generator.export.Dialect;
import se.torgstat.generator.export.Dialects;
import se.torgstat.generator.export.Export;
import se.torgstat.generator.export.ExportWriter;
import se.torgstat.generator.history.Population;
import se.torgstat.generator.history.Shape;

/**
 * Writes the nine exports of a made-up förbund: {@code GenerateForbund OUT_DIR [--scale X] [--seed
 * N] [--snapshot DATE]}. Without options as large as Umeåregionen, seed 1, 2024-05-01.
 */
public final class GenerateForbund {
  private static final String USAGE =
      "Usage: GenerateForbund OUT_DIR [--scale 10] [--seed 7] [--snapshot 2024-05-01]";

  private GenerateForbund() {}

  public static void main(String[] args) throws IOException {
    try {
      Order order = Order.of(args);
      write(order);
    } catch (IllegalArgumentException | DateTimeException e) {
      System.err.println(USAGE);
      System.exit(2);
    } catch (IllegalStateException tooMany) {
      System.err.println(tooMany.getMessage());
      System.exit(1);
    }
  }

  private static void write(Order order) throws IOException {
    Shape shape = Shape.likeUmea(order.snapshot()).scaled(order.scale());
    Population population = Population.of(shape, order.seed());
    Files.createDirectories(order.out());
    for (Dialect dialect : Dialects.ALL) {
      Export export =
          new ExportWriter(dialect, order.snapshot()).ofStays(population.staysOf(dialect.unit()));
      Files.write(order.out().resolve(export.fileName()), export.bytes());
      System.out.println(export.fileName() + ": " + export.lines().size() + " rows");
    }
  }

  private record Order(Path out, double scale, long seed, LocalDate snapshot) {

    static Order of(String[] args) {
      if (args.length % 2 == 0) {
        throw new IllegalArgumentException("a directory, then options with a value each");
      }
      double scale = 1;
      long seed = 1;
      LocalDate snapshot = LocalDate.of(2024, 5, 1);
      for (int i = 1; i < args.length; i += 2) {
        switch (args[i]) {
          case "--scale" -> scale = Double.parseDouble(args[i + 1]);
          case "--seed" -> seed = Long.parseLong(args[i + 1]);
          case "--snapshot" -> snapshot = LocalDate.parse(args[i + 1]);
          default -> throw new IllegalArgumentException("unknown option");
        }
      }
      if (!(scale > 0)) {
        throw new IllegalArgumentException("a scale above 0");
      }
      return new Order(Path.of(args[0]), scale, seed, snapshot);
    }
  }
}
