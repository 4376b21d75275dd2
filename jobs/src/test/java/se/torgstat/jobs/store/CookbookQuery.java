package se.torgstat.jobs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.torgstat.jobs.database.TestDatabase;

/**
 * A query of {@code sql/cookbook}: its first line is the question that it answers, as a comment.
 *
 * @param note what a reader should know of the answer; the comment's other lines
 * @param sql the query without its comment and its semicolon
 */
public record CookbookQuery(String file, String question, String note, String sql) {
  private static final Path FOLDER = TestDatabase.TARGET.resolveSibling("../sql/cookbook");

  /** All of them, in the order of their numbers. */
  public static List<CookbookQuery> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<CookbookQuery> queries = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        queries.add(read(file));
      }
      return queries;
    }
  }

  /** The one whose file is called so, but for its number. */
  static CookbookQuery named(String name) throws IOException {
    return all().stream()
        .filter(query -> query.file().matches("\\d\\d_" + name + "\\.sql"))
        .findFirst()
        .orElseThrow();
  }

  private static CookbookQuery read(Path file) throws IOException {
    List<String> comment = new ArrayList<>();
    List<String> query = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (query.isEmpty() && line.startsWith("-- ")) {
        comment.add(line.substring(3));
      } else {
        query.add(line);
      }
    }
    return new CookbookQuery(
        file.getFileName().toString(),
        comment.get(0),
        String.join("\n", comment.subList(1, comment.size())),
        String.join("\n", query).strip().replaceAll(";$", ""));
  }
}
