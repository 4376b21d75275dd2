package se.torgstat.jobs.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.torgstat.jobs.export.Dimension.Category;

/** A name out of an economy file is a text in Excel, whatever it begins with. */
class CsvFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          =cmd!A0 | '=cmd!A0
          +1      | '+1
          -1      | '-1
          @Kansli | '@Kansli
          Kansli  | Kansli
          A=B     | A=B
          """)
  void noNameIsAFormula(String name, String inExcel) throws IOException {
    Category line = new Category("1", name);
    Category budget = new Category("budget", "Budget");
    Cube cube =
        new Cube(
            Subject.ECONOMY_LINE,
            List.of(
                new Dimension("sort_order", "Rad", List.of(line)),
                new Dimension("measure", "Mått", List.of(budget))),
            Map.of(List.of("1", "budget"), new Fact(BigDecimal.valueOf(-5), "A", 1)));
    Edition edition = new Edition("2023-T1", 1, LocalDateTime.of(2023, 5, 2, 0, 0), List.of());
    assertThat(CsvFile.of(cube, edition, false))
        .contains("2023-T1;1;1;" + inExcel + ";budget;Budget;-5;A;F;1\r\n");
    assertThat(CsvFile.of(cube, edition, true))
        .contains("2023-T1,1,1," + name + ",budget,Budget,-5,A,F,1\r\n");
  }
}
