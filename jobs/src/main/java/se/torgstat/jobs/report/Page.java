package se.torgstat.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.torgstat.period.Period;

/**
 * The page as its template reads it.
 *
 * @param lead what must be known before the first figure: preliminary, left out, revised
 */
record Page(
    String title,
    String forbund,
    String edition,
    List<String> lead,
    String statistics,
    String balance,
    List<Block> blocks,
    List<Section> sections,
    String style) {

  /** The sentences of an area or a unit, and what must be known beside them. */
  record Block(String heading, List<String> lines, List<String> notes, List<String> printed) {

    /** Whether it says anything else than the printed report. */
    boolean differs() {
      return !printed.isEmpty();
    }
  }

  static Page of(Published published, String style) {
    Period period = published.period();
    boolean year = period.kind() == Period.Kind.YEAR;
    String kind = year ? "Årsrapport " : period.isTertial() ? "Tertialrapport " : "Delårsrapport ";
    return new Page(
        kind + Phrase.months(period),
        published.forbund().label().sv(),
        published.edition().isPreliminary()
            ? "Preliminära siffror, publicerade " + published.edition().publishedAt().toLocalDate()
            : "Revision "
                + published.edition().revision()
                + ", publicerad "
                + published.edition().publishedAt().toLocalDate(),
        lead(published),
        year ? "Statistik för året" : "Statistik för perioden",
        BalanceSentence.of(published).orElse(""),
        published.areas().stream().flatMap(area -> blocks(published, area)).toList(),
        Stream.of(
                FlowSection.of(published),
                ShareSection.of(published),
                TimeSection.of(published),
                AccountSection.of(published),
                EconomySection.of(published),
                TableSection.of(published),
                ReconciliationSection.of(published),
                Optional.of(HiddenSection.of(published)),
                Optional.of(OriginSection.of(published)))
            .flatMap(Optional::stream)
            .toList(),
        style);
  }

  private static Stream<Block> blocks(Published published, Place area) {
    AreaNotes notes = new AreaNotes(published);
    PrintedNotes printed = new PrintedNotes(published);
    boolean hasNoRow = published.facts().flow(area.code(), Facts.TOTAL, "new") == null;
    if (hasNoRow || published.words().of(area.code()).unitByUnit()) {
      return published.unitsOf(area).stream()
          .filter(unit -> published.facts().flow(unit.code(), Facts.TOTAL, "new") != null)
          .map(
              unit ->
                  new Block(
                      unit.label(),
                      new UnitSentences(published, unit).lines(),
                      notes.of(unit),
                      printed.of(unit)));
    }
    AreaSentences sentences = new AreaSentences(published, area);
    List<String> differing = new ArrayList<>(printed.of(area));
    published.unitsOf(area).forEach(unit -> differing.addAll(named(unit, printed)));
    return Stream.of(new Block(sentences.heading(), sentences.lines(), notes.of(area), differing));
  }

  private static List<String> named(Place unit, PrintedNotes printed) {
    return printed.of(unit).stream().map(note -> unit.label() + ": " + note).toList();
  }

  private static List<String> lead(Published published) {
    List<String> lead = new ArrayList<>();
    if (published.edition().isPreliminary()) {
      lead.add(
          "Perioden är inte stängd. Siffrorna är preliminära och avrundade till närmaste multipel"
              + " av "
              + published.forbund().policy().roundingBase()
              + "; bara nya, avslutade och fortsatt aktuella redovisas.");
    }
    List<String> out =
        published.places().stream().filter(Place::leftOut).map(Place::label).toList();
    if (!out.isEmpty()) {
      lead.add(
          Phrase.list(out)
              + " ingår inte: perioden stängdes utan uppgifter därifrån. Områden och Samtliga är räknade"
              + " utan dem.");
    }
    if (published.edition().revision() > 1) {
      lead.add("Siffrorna är reviderade: " + Objects.requireNonNull(published.origin().reason()));
    }
    List<String> kept =
        published.places().stream()
            .filter(place -> !published.facts().keptOf(place, published.edition()).isEmpty())
            .map(Place::label)
            .toList();
    if (!kept.isEmpty()) {
      lead.add(
          "Rättelser visas i totalerna, men inte i alla delar: "
              + Phrase.list(kept)
              + " har uppgifter kvar ur en tidigare revision.");
      lead.addAll(published.origin().notesOn(published.keptRevisions()));
    }
    if (published.statement().isEmpty() && !published.edition().isPreliminary()) {
      lead.add("För perioden finns ingen ekonomi, och därför inget socialt bokslut.");
    }
    return lead;
  }
}
