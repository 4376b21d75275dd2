package se.torgstat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personnummer.Personnummer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R201–R203 and S2.2's centuries; the rules' plain cases are in {@link RowRulesTest}. */
class PersonIdTest {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  @ParameterizedTest(name = "{0} at {1} is born {2}")
  @CsvSource({
    "900131-, 2024-05-01, 1990-01-31",
    "240501-, 2024-05-01, 2024-05-01",
    "240502-, 2024-05-01, 1924-05-02",
    "240501+, 2024-05-01, 1924-05-01",
    "000229-, 2024-05-01, 2000-02-29",
    "000229-, 2000-02-29, 2000-02-29",
    "991231-, 1999-12-31, 1999-12-31",
    "991231-, 1999-12-30, 1899-12-31",
    "000101-, 2100-01-01, 2100-01-01",
    "000101-, 2099-12-31, 2000-01-01",
    "240561-, 2024-05-01, 2024-05-01",
    "240562-, 2024-05-01, 1924-05-02",
    "000229+, 2024-05-01, R203",
    "000229-, 2000-02-28, R203",
  })
  void tenDigitsGetTheirCenturyFromTheSnapshotDate(String date, String snapshot, String born) {
    String dashed = TestNumbers.of(date.substring(0, 6), 985);
    PersonId id = new PersonId(LocalDate.parse(snapshot), false);
    Rule rule = id.read(dashed.replace('-', date.charAt(6)));
    assertThat(rule == null ? LocalDate.ofEpochDay(id.birthDay()).toString() : rule.name())
        .isEqualTo(born);
  }

  @Property
  void everyFormOfANumberIsTheSamePerson(
      @ForAll @IntRange(min = -16_000, max = 14_000) int born,
      @ForAll @IntRange(min = 980, max = 999) int serial,
      @ForAll boolean coordination) {
    LocalDate date = LocalDate.ofEpochDay(born);
    int day = date.getDayOfMonth() + (coordination ? 60 : 0);
    String number = TestNumbers.of(BASIC.format(date).substring(0, 6) + day(day), serial);
    boolean hundred = date.isBefore(LocalDate.of(1924, 5, 2));
    String ten = number.substring(2);
    long key = key(number);
    assertThat(key).isBetween(0L, (1L << 42) - 1);
    assertThat(key(number.replace("-", ""))).isEqualTo(key);
    assertThat(key(number.replace("-", "+"))).isEqualTo(key);
    assertThat(key(hundred ? ten.replace("-", "+") : ten)).isEqualTo(key);
    if (!hundred) {
      assertThat(key(" " + ten.replace("-", "") + "\u00a0")).isEqualTo(key);
    }
    assertThat(key(TestNumbers.of(number.substring(0, 8), serial == 999 ? 980 : serial + 1)))
        .isNotEqualTo(key);
    assertThat(read(number, false).isFemale()).isEqualTo(serial % 2 == 0);
  }

  @Property
  void agreesWithTheFieldsLibraryOnTwelveDigits(
      @ForAll @IntRange(min = 1900, max = 2020) int year,
      @ForAll @IntRange(max = 13) int month,
      @ForAll @IntRange(max = 92) int day,
      @ForAll @IntRange(min = 9800, max = 9999) int lastFour) {
    String number = year + day(month) + day(day) + "-" + lastFour;
    boolean accepted = new PersonId(Exports.SNAPSHOT, false).read(number) == null;
    assertThat(accepted).isEqualTo(Personnummer.valid(number));
  }

  @Test
  void lettersAreIdentitiesOnlyWhereTheContractSaysSo() {
    assertThat(new PersonId(Exports.SNAPSHOT, false).read("19900131-T12X")).isEqualTo(Rule.R201);
    PersonId interim = read("19900131-T12X", true);
    assertThat(interim.tellsSex()).isFalse();
    assertThat(interim.key(0, 0)).isEqualTo(read("900131t12x", true).key(3, 4));
    assertThat(interim.key(0, 0)).isNotEqualTo(read("19900131-T12Y", true).key(0, 0));
    assertThat(interim.key(0, 0)).isNotEqualTo(read("19900191-T12X", true).key(0, 0));
    assertThat(interim.key(0, 0)).isLessThan(1L << 42);
    assertThat(new PersonId(Exports.SNAPSHOT, true).read("19900231-T12X")).isEqualTo(Rule.R203);
    assertThat(new PersonId(Exports.SNAPSHOT, true).read("19900131-T1ÅX")).isEqualTo(Rule.R201);
  }

  /** S6.1: whom two rows name decides what is merged, so no two persons may share a key. */
  @Test
  void noTwoPersonsOfAnyKindShareAKey() {
    Set<Long> keys = new HashSet<>();
    int persons = 0;
    for (LocalDate day = LocalDate.of(1949, 5, 2);
        day.isBefore(LocalDate.of(1951, 5, 2));
        day = day.plusDays(1)) {
      String date = day.toString().replace("-", "");
      String coordination = date.substring(0, 6) + (day.getDayOfMonth() + 60);
      for (int serial = 980; serial <= 999; serial++, persons += 2) {
        keys.add(key(TestNumbers.of(date, serial)));
        keys.add(key(TestNumbers.of(coordination, serial)));
      }
      for (String last : List.of("A980", "B980", "A981", "A98A", "A98B", "Z99Z", "98A0", "A090")) {
        keys.add(read(date + "-" + last, true).key(0, 0));
        keys.add(read(coordination + "-" + last, true).key(0, 0));
        persons += 2;
      }
    }
    PersonId nobody = read("", false);
    for (int unit = 0; unit < 20; unit++) {
      for (int row = 0; row < 20; row++, persons++) {
        keys.add(nobody.key(unit, row));
      }
    }
    assertThat(keys).hasSize(persons).allMatch(key -> key >= 0 && key < 1L << 42);
  }

  @Test
  void theAnonymousAreAllDifferentInAllUnits() {
    PersonId nobody = read(" ", false);
    assertThat(nobody.isBlank()).isTrue();
    assertThat(nobody.key(0, 1)).isNotEqualTo(nobody.key(1, 0));
    assertThat(nobody.key(126, Integer.MAX_VALUE)).isLessThan(1L << 42);
  }

  private static long key(String number) {
    return read(number, false).key(5, 6);
  }

  private static PersonId read(String number, boolean interim) {
    PersonId id = new PersonId(Exports.SNAPSHOT, interim);
    assertThat(id.read(number)).isNull();
    return id;
  }

  private static String day(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
