package se.torgstat.generator.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.torgstat.generator.history.Person;
import se.torgstat.generator.history.Stay;

/**
 * One spell of an area in the making: a person's stays, each touching the one before, the last of
 * them the one that ends last.
 */
final class Journey {
  private final List<Stay> earlier = new ArrayList<>();
  private Stay last;
  private LocalDate changed;

  Journey(Stay first) {
    this.last = first;
    this.changed = first.ja();
  }

  Person person() {
    return last.person();
  }

  Stay last() {
    return last;
  }

  String unit() {
    return last.unit();
  }

  @Nullable LocalDate end() {
    return last.slut();
  }

  boolean open() {
    return last.open();
  }

  /** The day of the last event, before which no other may be put. */
  LocalDate changed() {
    return changed;
  }

  List<Stay> stays() {
    List<Stay> all = new ArrayList<>(earlier);
    all.add(last);
    return all;
  }

  void end(Stay ended) {
    last = ended;
    changed = laterOf(ended.slut());
  }

  /** The last stay ends, and another begins at most a day after (S6.1). */
  void goOn(Stay ended, Stay next) {
    earlier.add(ended);
    last = next;
    changed = laterOf(ended.slut());
  }

  /** A second registration within the time of the last. */
  void within(Stay inside) {
    earlier.add(inside);
    changed = laterOf(inside.slut());
  }

  private LocalDate laterOf(@Nullable LocalDate day) {
    return day != null && day.isAfter(changed) ? day : changed;
  }
}
