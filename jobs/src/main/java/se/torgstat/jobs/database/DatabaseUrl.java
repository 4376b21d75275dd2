package se.torgstat.jobs.database;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Refusal;

/** {@code jdbc:mariadb://host:3306/schema?options}, whose schema we choose. */
record DatabaseUrl(String servers, String options) {
  private static final Pattern FORM =
      Pattern.compile("(jdbc:mariadb:(?:[a-z]+:)?//[^/?]+)(?:/[^?]*)?(\\?.*)?");

  static DatabaseUrl parse(String url) {
    Matcher matcher = FORM.matcher(url);
    if (!matcher.matches()) {
      throw new Refusal(
          ExitStatus.USAGE,
          "TORGSTAT_DB_URL has not the form jdbc:mariadb://host:3306/torgstat_run; correct it.");
    }
    String options = matcher.group(2) == null ? "" : matcher.group(2);
    if (options.toLowerCase(Locale.ROOT).contains("password")) {
      throw new Refusal(
          ExitStatus.USAGE,
          "TORGSTAT_DB_URL holds a password; put it in a file and set TORGSTAT_DB_PASSWORD_FILE.");
    }
    return new DatabaseUrl(matcher.group(1), options);
  }

  String toSchema(String schema) {
    return servers + "/" + schema + options;
  }
}
