package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.torgstat.jobs.database.TestDatabase;

/**
 * The same exports give the same tables, byte for byte, in another home, time zone, locale and
 * default charset (S9.4).
 */
class SameTablesTest {

  @BeforeAll
  static void unpackTheServer() {
    TestDatabase.shared();
  }

  @Test
  void elsewhereInTheWorldTheTablesAreTheSame() throws Exception {
    List<List<String>> here;
    try (World world =
        World.embedded("stockholm", "-Duser.timezone=Europe/Stockholm", "-Dfile.encoding=UTF-8")) {
      here = history(world);
    }
    try (World world =
        World.embedded(
            "kiritimati",
            "-Duser.timezone=Pacific/Kiritimati",
            "-Dfile.encoding=IBM037",
            "-Duser.language=th",
            "-Duser.country=TH",
            "-Duser.language.format=ar",
            "-Duser.extensions=nu-arab-ca-buddhist")) {
      assertThat(history(world)).isEqualTo(here);
    }
    assertThat(here.get(here.size() - 1)).anyMatch(row -> row.contains("ALFA"));
  }

  /** The tables after each of a few nights, a closing and a rerun. */
  private static List<List<String>> history(World world) throws Exception {
    world.keepsServer();
    List<List<String>> tables = new ArrayList<>();
    for (String[] words :
        List.of(
            new String[] {"nightly", "--date", "2024-05-02"},
            new String[] {"close", "2024-T1"},
            new String[] {"rerun", "2024-T1", "--reason", "nine rows came late"})) {
      if (words[0].equals("rerun")) {
        SmallForbund.export(world.home().resolve("inbox"), "ALFA", "2024-05-01", 9);
      }
      assertThat(world.types(words)).as(words[0]).isIn(0, 3);
      try (Connection analyst = world.analyst()) {
        tables.add(World.tables(analyst));
      }
    }
    return tables;
  }
}
