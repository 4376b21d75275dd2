package se.torgstat.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.ReportWordsReader;
import se.torgstat.jobs.database.TestDatabase;
import se.torgstat.jobs.export.Cube;
import se.torgstat.jobs.export.Dimension;
import se.torgstat.jobs.export.Dimension.Category;
import se.torgstat.jobs.export.Edition;
import se.torgstat.jobs.export.Fact;
import se.torgstat.jobs.export.Subject;
import se.torgstat.period.Period;

/** What the sentences say where a figure is shown, hidden, missing or nought (S13.3). */
class SentencesTest {
  private static final Path SAMPLES =
      TestDatabase.TARGET.resolveSibling("../input-samples/umearegionen").normalize();
  private static final Forbund FORBUND = ForbundReader.read(SAMPLES);
  private static final long HIDDEN = -1;
  private static final long MISSING = -2;

  private final Map<List<String>, Fact> flow = new LinkedHashMap<>();
  private final Map<List<String>, Fact> shares = new LinkedHashMap<>();

  @Test
  void womenAndMenStandInBracketsAsTheReportsWriteThem() {
    flow("KRANSKOMMUNERNA", "new", 1068, 1036, 32);
    flow("KRANSKOMMUNERNA", "ended", 19, HIDDEN, HIDDEN);
    flow("KRANSKOMMUNERNA", "ongoing", HIDDEN, HIDDEN, HIDDEN);
    assertThat(lines())
        .containsExactly(
            "1\u00a0068 (1036k/32m) nya deltagare (18–64 år) har fått JA till samverkan.",
            "19 (kvinnor och män: för få för att redovisas) har avslutats.",
            "Antal deltagande personer som är fortsatt aktuella i kranskommunernas samordningsteam"
                + " 24-05-01: för få för att redovisas.");
  }

  @Test
  void whatIsMissingIsNotCalledFew() {
    flow("KRANSKOMMUNERNA", "new", MISSING, MISSING, MISSING);
    assertThat(lines().get(0)).endsWith("har fått JA till samverkan: uppgift saknas.");
  }

  @Test
  void everyShareThatIsShownStandsWithItsParts() {
    share("VANNAS", 5, 9, 56);
    share("BJURHOLM", 0, 0, MISSING);
    share("KRANSKOMMUNERNA", 5, 9, 56);
    assertThat(shareLine())
        .isEqualTo("5 av 9 (56\u00a0%) i Vännäs avslutades till en för individen positiv lösning.");
  }

  @Test
  void whereATeamsShareIsHiddenTheAreasStands() {
    share("VANNAS", HIDDEN, HIDDEN, HIDDEN);
    share("BJURHOLM", HIDDEN, HIDDEN, HIDDEN);
    share("KRANSKOMMUNERNA", 12, 19, 63);
    assertThat(shareLine())
        .startsWith("12 av 19 (63\u00a0%) avslutades till en för individen positiv lösning.")
        .endsWith("Var för sig är enheternas andelar för få för att redovisas.");
    share("VANNAS", 6, 8, 75);
    assertThat(shareLine())
        .endsWith(
            "Därav 6 av 8 (75\u00a0%) i Vännäs. Bjurholm: för få för att redovisas var för sig.");
    share("KRANSKOMMUNERNA", HIDDEN, 19, HIDDEN);
    assertThat(shareLine())
        .startsWith("Andelen som avslutades")
        .contains("redovisas. Därav 6 av 8");
  }

  @Test
  void aShareOfAUnitThatWasLeftOutIsMissingAndNotHidden() {
    share("VANNAS", MISSING, MISSING, MISSING);
    share("BJURHOLM", HIDDEN, HIDDEN, HIDDEN);
    Section section = ShareSection.of(published()).orElseThrow();
    assertThat(section.figures().get(0).grid().rows())
        .filteredOn(row -> row.kind().equals("part"))
        .extracting(row -> row.label() + " " + row.cells().get(2).text())
        .containsExactlyInAnyOrder("Vännäs ...", "Bjurholm ..");
  }

  @Test
  void whatIsComparedIsSaidInWords() {
    flow("KRANSKOMMUNERNA", "new", 25, 17, 8);
    CheckWords words = new CheckWords(published());
    assertThat(words.subject(check("C3", "KRANSKOMMUNERNA _T _T after 2023-T3")))
        .isEqualTo("Kranskommunerna efter 2023-T3");
    assertThat(words.subject(check("C2", "_T F _T"))).isEqualTo("Samtliga kvinnor");
    assertThat(words.subject(check("C5", "KRANSKOMMUNERNA percent _T")))
        .isEqualTo("Kranskommunerna andel positiv lösning");
    assertThat(words.subject(check("C4", "participation_flow KRANSKOMMUNERNA _T _T new by sex")))
        .isEqualTo("Deltagandets flöde, Kranskommunerna nya efter kön");
    assertThat(words.subject(check("C7", "costs"))).isEqualTo("Kostnader");
  }

  private static Check check(String id, String subject) {
    return new Check(id, subject, 1L, 2L, 1L, "DEVIATION", "");
  }

  @Test
  void nobodyWhoEndedIsNoShare() {
    share("VANNAS", 0, 0, MISSING);
    share("KRANSKOMMUNERNA", 0, 0, MISSING);
    assertThat(new ShareSentence(published(), area(), words()).lines()).isEmpty();
  }

  @Test
  void smallNumbersOfAnInitiativeAreWords() {
    flow("VANNAS", "new", 8, 6, 2);
    flow("VANNAS", "ended", 1, 1, 0);
    flow("VANNAS", "ongoing", 14, 12, 2);
    assertThat(new UnitSentences(published(), unit("VANNAS", "Vännäs")).lines())
        .containsExactly(
            "8 nya deltagare (två män och sex kvinnor)",
            "1 deltagare har avslutats",
            "Totalt är 14 deltagare i insatsen (två män och 12 kvinnor)");
  }

  private List<String> lines() {
    return new AreaSentences(published(), area())
        .lines().stream().filter(line -> !line.contains("Antal som har avslutats:")).toList();
  }

  private String shareLine() {
    return new ShareSentence(published(), area(), words()).lines().get(0);
  }

  private static se.torgstat.contract.ReportWords.AreaWords words() {
    return ReportWordsReader.read(FORBUND).of("KRANSKOMMUNERNA");
  }

  private void flow(String place, String measure, long all, long women, long men) {
    flow.put(List.of(place, "_T", "_T", measure), fact(all));
    flow.put(List.of(place, "F", "_T", measure), fact(women));
    flow.put(List.of(place, "M", "_T", measure), fact(men));
  }

  private void share(String place, long positive, long ended, long percent) {
    shares.put(List.of(place, "_T", "_T", "positive"), fact(positive));
    shares.put(List.of(place, "_T", "_T", "ended"), fact(ended));
    shares.put(List.of(place, "_T", "_T", "percent"), fact(percent));
  }

  private static Fact fact(long value) {
    return value < 0
        ? new Fact(null, value == HIDDEN ? "Q" : "O", 1)
        : new Fact(BigDecimal.valueOf(value), "A", 1);
  }

  private static Place area() {
    return new Place(
        "KRANSKOMMUNERNA",
        "Kranskommunerna",
        Place.Level.AREA,
        "",
        "18–64 år",
        LocalDate.of(2024, 4, 30),
        false);
  }

  private static Place all() {
    return new Place("_T", "Samtliga", Place.Level.TOTAL, "", "", LocalDate.of(2024, 4, 30), false);
  }

  private static Place unit(String code, String label) {
    return new Place(
        code, label, Place.Level.UNIT, "KRANSKOMMUNERNA", "", LocalDate.of(2024, 4, 30), false);
  }

  private Published published() {
    List<Cube> cubes = new ArrayList<>();
    List<Category> sexes =
        List.of(
            new Category("_T", "Totalt"), new Category("F", "Kvinnor"), new Category("M", "Män"));
    List<Category> measures = List.of(new Category("new", "Nya"));
    cubes.add(
        new Cube(
            Subject.PARTICIPATION_FLOW,
            List.of(new Dimension("sex", "Kön", sexes), new Dimension("measure", "Mått", measures)),
            flow));
    if (!shares.isEmpty()) {
      cubes.add(new Cube(Subject.POSITIVE_SOLUTION, List.of(), shares));
    }
    return new Published(
        FORBUND,
        ReportWordsReader.read(FORBUND),
        Period.parse("2024-T1"),
        new Edition("2024-T1", 1, LocalDateTime.of(2024, 5, 2, 4, 15), List.of()),
        new Origin("", "LOKAL 2022-1", "0.1.0", List.of(), Map.of()),
        List.of(area(), unit("VANNAS", "Vännäs"), unit("BJURHOLM", "Bjurholm"), all()),
        new Facts(cubes),
        List.of(),
        List.of(),
        List.of());
  }
}
