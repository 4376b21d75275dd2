package se.torgstat.contract;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code report.yaml} of a förbund's folder (S13.3). */
public final class ReportWordsReader {
  private static final String FILE = "report.yaml";

  private ReportWordsReader() {}

  /**
   * The words; without the file, none: the report then makes do with the labels.
   *
   * @throws ForbundException where the file has another form, or names an area that is not there
   */
  public static ReportWords read(Forbund forbund) {
    String text = forbund.sources().get(FILE);
    if (text == null) {
      return new ReportWords(null, List.of());
    }
    DataFile file = DataFile.of(FILE, text);
    List<ReportWords.AreaWords> areas = new ArrayList<>();
    for (DataFile part : file.parts("areas")) {
      String area = part.text("area");
      if (forbund.areas().stream().noneMatch(known -> known.code().equals(area))) {
        throw part.wrong("the area " + area + " has no file in areas/");
      }
      if (areas.stream().anyMatch(other -> other.area().equals(area))) {
        throw part.wrong("the area " + area + " stands twice");
      }
      String at = part.optional("units_at");
      areas.add(
          new ReportWords.AreaWords(
              area,
              part.optional("heading"),
              part.optional("place"),
              at == null ? "på" : at,
              part.flag("unit_by_unit")));
      part.done();
    }
    ReportWords words = new ReportWords(file.optional("whole"), List.copyOf(areas));
    file.done();
    return words;
  }
}
