package se.torgstat.protect;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.ForbundException;

/** What the order of sacrifice does not name would be the first to go (S8.3). */
class SacrificeOrderTest {
  private static final List<String> GROUPS = List.of("INSATSER", "_T");
  private final List<String> order = new ArrayList<>(SacrificeOrder.CLASSES);

  @Test
  void everyClassInAnyOrderAndWhomeverItNames() {
    order.add(0, "ALL_OF INSATSER");
    assertThatCode(() -> SacrificeOrder.check(order, GROUPS)).doesNotThrowAnyException();
  }

  @Test
  void aMisspeltClass() {
    order.set(3, "AREA_TOTAL");
    assertThatThrownBy(() -> SacrificeOrder.check(order, GROUPS))
        .isInstanceOf(ForbundException.class)
        .hasMessage(
            "protection.yaml: sacrifice names AREA_TOTAL, which is no class of rows,"
                + " nor all of anything");
  }

  @Test
  void whoIsNobody() {
    order.add("ALL_OF INSATS");
    assertThatThrownBy(() -> SacrificeOrder.check(order, GROUPS))
        .hasMessageContaining("sacrifice names ALL_OF INSATS, which is no class of rows");
  }

  @Test
  void aClassThatStandsTwice() {
    order.add("AREA_TOTALS");
    assertThatThrownBy(() -> SacrificeOrder.check(order, GROUPS))
        .hasMessage("protection.yaml: sacrifice names AREA_TOTALS twice");
  }

  @Test
  void aClassThatIsMissing() {
    order.remove("AREA_TOTALS");
    assertThatThrownBy(() -> SacrificeOrder.check(order, GROUPS))
        .hasMessage("protection.yaml: sacrifice does not name AREA_TOTALS");
  }
}
