package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryFormatTest {
  private static final QueryResult RESULT =
      new QueryResult(
          List.of("unit", "value"),
          List.of(false, true),
          List.of(Arrays.asList("VÄNNÄS", null), List.of("a;\"b\"", "68")));

  @Test
  void alignsATableWithNumbersToTheRight() throws Exception {
    assertThat(printed(QueryFormat.TABLE))
        .isEqualTo(
            """
            unit    value
            ------  -----
            VÄNNÄS   NULL
            a;"b"      68
            (2 rows)
            """);
  }

  @Test
  void leavesNullEmptyInCsv() throws Exception {
    assertThat(printed(QueryFormat.CSV)).isEqualTo("unit,value\nVÄNNÄS,\n\"a;\"\"b\"\"\",68\n");
  }

  @Test
  void keepsNumbersAndNullInJson() throws Exception {
    assertThat(printed(QueryFormat.JSON))
        .isEqualTo(
            """
            [
            {"unit":"VÄNNÄS","value":null},
            {"unit":"a;\\"b\\"","value":68}]
            """);
  }

  private static String printed(QueryFormat format) throws Exception {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    format.print(RESULT, out);
    out.flush();
    return text.toString();
  }
}
