package se.torgstat.jobs.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.torgstat.jobs.operator.Office.Answer;

/** A report as a person reads it. */
record ReportPage(String html) {
  private static final Pattern BLOCK =
      Pattern.compile("<h3>([^<]*)</h3>\\s*<ul class=\"sentences\">(.*?)</ul>", Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("<li>(.*?)</li>");

  /** The sentences under a heading. */
  record Block(String heading, List<String> lines) {}

  /** Types the command and reads what it wrote. */
  static ReportPage of(Office office, String period) throws IOException {
    Answer answer = office.types("report", period);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.status()).isZero();
    Path file = office.home().resolve("reports/" + period + ".html");
    assertThat(answer.out()).isEqualToIgnoringNewLines(file.toString());
    return new ReportPage(Files.readString(file));
  }

  List<Block> blocks() {
    return BLOCK
        .matcher(html)
        .results()
        .map(block -> new Block(text(block.group(1)), lines(block)))
        .toList();
  }

  private static List<String> lines(MatchResult block) {
    return ITEM.matcher(block.group(2)).results().map(item -> text(item.group(1))).toList();
  }

  /** All words of the page, without its marks. */
  String words() {
    return text(html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", " "))
        .replaceAll("[ \\n]+", " ");
  }

  private static String text(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace('\u00a0', ' ');
  }
}
