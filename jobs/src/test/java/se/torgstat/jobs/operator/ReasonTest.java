package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.torgstat.jobs.exit.Refusal;

/** What a reason may say: analysts read it for ever (S9.3, S14 P5). */
class ReasonTest {

  @Test
  void itIsKeptOnOneLine() {
    assertThat(Reason.of(" Vännäs delivered\n a corrected export of 2024-05-01 "))
        .isEqualTo("Vännäs delivered a corrected export of 2024-05-01");
    assertThat(Reason.of("all of 2024-01-01-2024-04-30")).endsWith("2024-01-01-2024-04-30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "19900131-9806",
        "Fel på 900131-9806.",
        "199001319806 fel",
        "900131\u20139806",
        "1990-01-31-9806",
        "om 900131-9806s export",
        "900131-9806v2",
        "20240501199001319806",
        "\u0661\u0669900131-\u0669806"
      })
  void itSaysSomethingAndNamesNobodyByNumber(String typed) {
    assertThatThrownBy(() -> Reason.of(typed))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--reason")
        .message()
        .doesNotContain("9806");
  }
}
