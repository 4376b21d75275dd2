package se.torgstat.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the units of a förbund and the areas that they make up (S1). */
final class GroupsReader {
  /** As many as a participation can hold, which keeps each code in a few bits. */
  private static final int MOST_UNITS = 127;

  /** No snapshot has an earlier JA date (R302). */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** What no unit or area may be called. */
  private static final Set<String> TAKEN = Set.of(CodeList.TOTAL, CodeList.UNALLOCATED);

  private final DataFolder folder;

  GroupsReader(DataFolder folder) {
    this.folder = folder;
  }

  /** Areas, in the order of their {@code sort}. */
  List<Area> areas() {
    return sorted(
        folder.files("areas").stream()
            .map(
                file -> {
                  Sorted<Area> area =
                      new Sorted<>(
                          file,
                          file.number("sort"),
                          file.code(),
                          new Area(file.code(), file.label(), file.text("age_note", 100)));
                  file.done();
                  return area;
                })
            .toList());
  }

  /** Units, likewise. */
  List<Unit> units(List<Area> areas) {
    List<DataFile> files = folder.files("units");
    if (files.size() > MOST_UNITS) {
      throw new ForbundException("units", "holds more than " + MOST_UNITS + " units");
    }
    return sorted(files.stream().map(file -> unit(file, areas)).toList());
  }

  private static Sorted<Unit> unit(DataFile file, List<Area> areas) {
    Unit unit =
        new Unit(
            file.code(),
            file.text("area"),
            file.label(),
            file.optionalDate("valid_from"),
            file.optionalDate("valid_to"),
            file.date("complete_from"),
            file.optional("budget_line"),
            file.has("late_after_days") ? days(file) : null);
    if (unit.completeFrom().isBefore(EARLIEST)) {
      throw file.wrong("complete_from is before " + EARLIEST);
    }
    LocalDate from = unit.validFrom();
    if (from != null && unit.validTo() != null && unit.validTo().isBefore(from)) {
      throw file.wrong("valid_to is before valid_from");
    }
    if (areas.stream().noneMatch(area -> area.code().equals(unit.area()))) {
      throw file.wrong("the area " + unit.area() + " has no file in areas/");
    }
    if (areas.stream().anyMatch(area -> area.code().equals(unit.code()))) {
      throw file.wrong("the code " + unit.code() + " is an area's");
    }
    Sorted<Unit> sorted = new Sorted<>(file, file.number("sort"), unit.code(), unit);
    file.done();
    return sorted;
  }

  /** After how many days a newest snapshot is late. */
  static int days(DataFile file) {
    return file.number("late_after_days", 1, Integer.MAX_VALUE);
  }

  /** A value of a file with what it is ordered by. */
  private record Sorted<T>(DataFile file, int sort, String code, T value) {}

  private static <T> List<T> sorted(List<Sorted<T>> values) {
    Set<String> codes = new HashSet<>();
    for (Sorted<T> value : values) {
      if (!codes.add(value.code) || TAKEN.contains(value.code)) {
        throw value.file.wrong("the code " + value.code + " is taken");
      }
    }
    return values.stream()
        .sorted(Comparator.comparingInt(Sorted<T>::sort).thenComparing(Sorted::code))
        .map(Sorted::value)
        .toList();
  }
}
