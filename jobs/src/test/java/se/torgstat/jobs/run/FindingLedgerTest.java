package se.torgstat.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.torgstat.intake.RowFinding;
import se.torgstat.intake.Rule;
import se.torgstat.jobs.store.FindingRecord;

/** Which findings are news (S12). */
class FindingLedgerTest {
  private final FindingLedger yesterday = new FindingLedger();
  private final FindingLedger today = new FindingLedger();

  @Test
  void theSameRowInTonightsExportIsKnown() {
    yesterday.rejected("KRAFT", "kraft_2024-05-01.csv", new RowFinding(Rule.R203, 7, "personid"));
    today.rejected("KRAFT", "kraft_2024-05-02.csv", new RowFinding(Rule.R203, 9, "personid"));
    assertThat(today.news(keys())).isEmpty();
  }

  @Test
  void oneRowMoreOfTheSameRuleIsNews() {
    yesterday.rejected("KRAFT", "k", new RowFinding(Rule.R203, 7, "personid"));
    today.rejected("KRAFT", "k", new RowFinding(Rule.R203, 7, "personid"));
    today.rejected("KRAFT", "k", new RowFinding(Rule.R203, 8, "personid"));
    assertThat(today.news(keys())).extracting(FindingRecord::line).containsExactly(8L);
  }

  @Test
  void anotherRuleAnotherUnitAnotherFileIsNews() {
    yesterday.rejected("KRAFT", "k", new RowFinding(Rule.R203, 7, "personid"));
    yesterday.held("KRAFT", "kraft_2024-05-02.csv", Rule.F004, "");
    today.rejected("KRAFT", "k", new RowFinding(Rule.R202, 7, "personid"));
    today.rejected("VINDELN", "v", new RowFinding(Rule.R203, 7, "personid"));
    today.held("KRAFT", "kraft_2024-05-03.csv", Rule.F004, "");
    assertThat(today.news(keys())).hasSize(3);
  }

  private Set<String> keys() {
    return yesterday.all().stream().map(FindingRecord::key).collect(Collectors.toSet());
  }
}
