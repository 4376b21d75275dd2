package se.torgstat.jobs.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.torgstat.count.Counter;
import se.torgstat.count.ExactTables;
import se.torgstat.jobs.store.ExportRecord;
import se.torgstat.jobs.store.PublicationStore;
import se.torgstat.protect.DisclosureControl.Released;
import se.torgstat.protect.Publication;

/**
 * What is out, beside the exact figures behind it: a release must be safe together with all of it
 * (S8.2). The figures are counted from the very exports that were used where these still lie in the
 * inbox, else from the newest.
 */
public final class Past {
  private final Site site;
  private final PublicationStore store;
  private final Exports exports;
  private final Counter newest;

  /**
   * @param newest counts from the exports of this command
   */
  public Past(Site site, PublicationStore store, Exports exports, Counter newest) {
    this.site = site;
    this.store = store;
    this.exports = exports;
    this.newest = newest;
  }

  /** Every revision from 1 that was ever out: whoever attacks keeps what is withdrawn. */
  public List<Released> released() {
    return beside(store.everReleased());
  }

  /** The preliminary revisions that are out: whoever watches remembers them (S8.4). */
  public List<Released> preliminary() {
    return beside(store.preliminary());
  }

  /** One set of exports after the other, so that no more than one is in memory at a time. */
  private List<Released> beside(List<Publication> publications) {
    Map<Set<ExportRecord>, List<Publication>> byExports = new HashMap<>();
    for (Publication publication : publications) {
      byExports.computeIfAbsent(usedFor(publication), e -> new ArrayList<>()).add(publication);
    }
    Map<String, Released> found = new HashMap<>();
    byExports.forEach(
        (records, group) -> {
          Counter counter = counter(records);
          group.forEach(publication -> found.put(name(publication), with(counter, publication)));
        });
    return publications.stream()
        .map(publication -> Objects.requireNonNull(found.get(name(publication))))
        .toList();
  }

  /**
   * The exports behind a publication. Of a unit that was left out any will do, since nothing of it
   * is counted: this command's.
   */
  private Set<ExportRecord> usedFor(Publication publication) {
    Set<ExportRecord> used = recorded(publication);
    Set<String> without = without(publication);
    used.forEach(record -> without.remove(record.unit()));
    exports.records().stream().filter(record -> without.contains(record.unit())).forEach(used::add);
    return used;
  }

  private Set<ExportRecord> recorded(Publication publication) {
    return store.revisions().stream()
        .filter(revision -> revision.period().equals(publication.period()))
        .filter(revision -> revision.revision() == publication.revision())
        .flatMap(revision -> store.exports(revision).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> without(Publication publication) {
    return new HashSet<>(publication.revision() == 0 ? Set.of() : Difference.without(publication));
  }

  private Counter counter(Set<ExportRecord> records) {
    if (records.equals(new HashSet<>(exports.records()))) {
      return newest;
    }
    return exports
        .again(List.copyOf(records))
        .map(again -> new Counter(site.forbund(), site.plan(), again))
        .orElse(newest);
  }

  private Released with(Counter counter, Publication publication) {
    return new Released(
        publication,
        counter.countIfAny(publication.period(), without(publication)).orElse(none(publication)));
  }

  private static String name(Publication publication) {
    return publication.period() + "/" + publication.revision();
  }

  /** No export reaches the period any more: nothing exact is known. */
  private static ExactTables none(Publication publication) {
    return new ExactTables(
        publication.period(), new TreeMap<>(), Set.of(), new TreeMap<>(), new TreeSet<>());
  }
}
