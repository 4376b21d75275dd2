package se.torgstat.jobs.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates of the page: all that stands in them is escaped, but the page's own style. */
final class Template {
  private Template() {}

  static String fill(Published published) {
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .strictSections(true)
        .withLoader(name -> new StringReader(resource(name + ".mustache")))
        .compile(resource("page.mustache"))
        .execute(Page.of(published, resource("page.css")));
  }

  private static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream("/report/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
