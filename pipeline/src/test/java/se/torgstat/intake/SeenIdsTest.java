package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Property
  void knowsWhatItMet(@ForAll List<String> ids) {
    SeenIds seen = new SeenIds();
    Set<String> slow = new HashSet<>();
    for (String id : ids) {
      assertThat(seen.add(id)).isEqualTo(slow.add(id));
    }
  }

  @Test
  void holdsAMillionIds() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(seen.add("A-" + i)).isTrue();
    }
    for (int i = 0; i < 1_000_000; i += 7) {
      assertThat(seen.add("A-" + i)).isFalse();
    }
  }
}
