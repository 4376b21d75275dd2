package se.torgstat.jobs.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import se.torgstat.jobs.operator.Office;

/**
 * The connection is lost as each step begins: of a night, a closing and a rerun (S14 P3). Either
 * the command says so in one sentence and nothing is half-done, or it succeeds.
 */
@EnabledIf(
    value = "se.torgstat.jobs.database.DebianServer#isInstalled",
    disabledReason = "there is no mariadbd on the PATH: .ci/prepare installs Debian's")
class LostConnectionTest {
  private static Outpost outpost;
  private static List<Work> all;

  @BeforeAll
  static void learn() throws Exception {
    outpost = Outpost.open("lost");
    all = Work.learn(outpost);
  }

  @AfterAll
  static void end() throws Exception {
    outpost.close();
  }

  @Test
  void aNight() {
    List.of("register", "read", "count", "protect", "publish", "reconcile", "finish", "done")
        .forEach(step -> loses(all.get(0), step));
  }

  @Test
  void aClosing() {
    List.of("read", "protect", "publish", "finish", "revision 1 is out")
        .forEach(step -> loses(all.get(1), step));
  }

  @Test
  void aRerun() {
    List.of("count", "publish", "revision 2 is out").forEach(step -> loses(all.get(3), step));
  }

  /** What a closing puts on record before its first step, one transaction after the other. */
  @Test
  void aClosingThatHasJustBegun() {
    for (int commits = 1; commits <= 6; commits++) {
      Work closing = all.get(1);
      closing.prepare(outpost);
      outpost.network().cutAfterCommits(commits);
      Office.Answer answer = closing.type(outpost);
      assertThat(outpost.network().hasCut()).isTrue();
      ends(closing, answer);
    }
  }

  private static void loses(Work work, String step) {
    work.prepare(outpost);
    try (Ear ear = new Ear(step, outpost.network()::cutOnce)) {
      Office.Answer answer = work.type(outpost);
      assertThat(ear.heard()).as(step).isTrue();
      ends(work, answer);
    }
  }

  private static void ends(Work work, Office.Answer answer) {
    work.isWhole(outpost);
    if (answer.status() == 4) {
      OneSentence.says(answer, "database", "command again");
      work.succeeds(outpost);
    } else {
      assertThat(answer.status()).isIn(0, 3);
      work.isDone(outpost);
    }
  }
}
