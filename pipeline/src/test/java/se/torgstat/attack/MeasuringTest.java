package se.torgstat.attack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs {@link AttackForbund} where a command line asks for it; its comment has the command. */
class MeasuringTest {
  @EnabledIfSystemProperty(named = "attack", matches = ".+")
  @Test
  void whatIsHiddenAndWhatTheAttackFinds() {
    AttackForbund.runAll(System.getProperty("attack"));
  }
}
