package se.torgstat.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.TablePlan;
import se.torgstat.contract.TablePlanReader;
import se.torgstat.count.ExactTables;
import se.torgstat.generator.history.Shape;
import se.torgstat.period.Period;
import se.torgstat.protect.DisclosureControl;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.JointSuppression;
import se.torgstat.protect.Publication;

/** What the product releases, attacked from outside (S8.2); {@link AttackForbund} does more. */
class ReleaseAttackTest {
  private static final Forbund FORBUND = ForbundReader.read(AttackForbund.SAMPLES);
  private static final TablePlan PLAN = TablePlanReader.read(FORBUND);
  private static final LocalDate LAST = LocalDate.of(2025, 2, 1);

  @Test
  void tinyForbund() {
    Shape tiny = Shape.tiny(LAST);
    assertSafe(close(new History(FORBUND, PLAN, tiny, 2, 0), "2024-T1", "2024-T2", "2024-D2"));
  }

  @Test
  void unitOfThreeAndNoExit() {
    Shape shape =
        Shape.likeUmea(LAST)
            .scaled(0.4)
            .withAtMost(3, "BJURHOLM")
            .withoutExits(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 30));
    assertSafe(close(new History(FORBUND, PLAN, shape, 3, 0), "2024-T1"));
  }

  @Test
  void lateRegistrations() {
    Shape tiny = Shape.tiny(LAST);
    assertSafe(close(new History(FORBUND, PLAN, tiny, 4, 0.3), "2024-T1", "2024-T2"));
  }

  private static List<Released> close(History history, String... periods) {
    DisclosureControl control = new JointSuppression(FORBUND);
    List<Released> out = new ArrayList<>();
    for (String code : periods) {
      Period period = Period.parse(code);
      ExactTables exact = history.count(period, period.dayAfter().plusDays(9));
      Publication publication = control.release(exact, 1, List.copyOf(out));
      out.add(new Released(publication, exact));
    }
    return out;
  }

  private static void assertSafe(List<Released> out) {
    assertThat(Attacker.atFirstSight(FORBUND, out)).isEmpty();
    try (Attacker attacker = new Attacker(FORBUND, out, Options.FULL)) {
      Attacker.Result result = attacker.attack();
      assertThat(result.violations()).isEmpty();
      assertThat(result.figures()).isPositive();
    }
  }
}
