package se.torgstat.protect;

import static se.torgstat.count.WindowCounts.ALL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import se.torgstat.contract.CodeList;
import se.torgstat.contract.Forbund;
import se.torgstat.count.CountedGroup;
import se.torgstat.count.ExactTables;
import se.torgstat.count.Group;
import se.torgstat.count.Level;
import se.torgstat.count.Measure;
import se.torgstat.count.WindowCounts;

/**
 * One period's unknown counts, and what is known of them: what people have adds up to how many they
 * are; what overlaps between units (S6.1) is a known constant, and no count is negative (S8.2).
 */
final class PeriodUnknowns {
  private final Knowledge knowledge;
  private final Forbund forbund;
  private final ExactTables exact;
  private final Days wholePeriod;
  private final RowSums sums;
  private final SeenCodes seen;
  private final UnaryOperator<String> names;

  /**
   * @param names what the counts of a unit or an area go by over the periods; those that nobody
   *     could tie to any other's go by one of their own
   */
  PeriodUnknowns(
      Knowledge knowledge,
      Forbund forbund,
      ExactTables exact,
      Days wholePeriod,
      Holders holders,
      UnaryOperator<String> names) {
    this.knowledge = knowledge;
    this.forbund = forbund;
    this.exact = exact;
    this.wholePeriod = wholePeriod;
    this.names = names;
    this.sums = new RowSums(forbund, exact);
    this.seen = new SeenCodes(forbund, exact.cells().keySet());
    sums.at(Level.UNIT).forEach(this::addUnit);
    for (CountedGroup area : sums.at(Level.AREA)) {
      List<String> codes = new ArrayList<>();
      for (Holders.Holder holder : holders.of(exact, area)) {
        codes.add(holder.group().code());
        add(holder);
      }
      sums.holders.put(area.group().code(), codes);
    }
    Overlaps overlaps = new Overlaps(knowledge, forbund, exact, sums);
    sums.at(Level.AREA).forEach(overlaps::add);
    sums.at(Level.TOTAL).forEach(overlaps::add);
    for (Level level : Level.values()) {
      for (CountedGroup group : sums.at(level)) {
        Counts unknowns = unknowns(group.group(), group.through());
        new SumsOverTime(forbund, sums, group, unknowns).tie(holders.anyApart(group.group()));
      }
    }
  }

  /** The period's rows, as sums of these unknowns. */
  RowSums sums() {
    return sums;
  }

  private Counts unknowns(Group holder, LocalDate through) {
    int unit = forbund.unitIndex(holder.code());
    return new Counts(
        knowledge,
        wholePeriod.as(through),
        unit < 0 ? holder.code() : forbund.units().get(unit).area(),
        names.apply(holder.code()),
        day ->
            unit < 0 || forbund.units().get(unit).existsThrough(day) || isLeft(holder.code(), day));
  }

  /** Whether a unit has people on a morning, though it has ended, or not begun. */
  private boolean isLeft(String unit, LocalDate day) {
    WindowCounts counts = Objects.requireNonNull(exact.groups().get(unit)).counts();
    Measure stock = day.equals(wholePeriod.from()) ? Measure.OPENING : Measure.ONGOING;
    return counts.measure(stock, ALL, ALL) > 0;
  }

  private void addUnit(CountedGroup unit) {
    Counts unknowns = unknowns(unit.group(), unit.through());
    String code = unit.group().code();
    sums.units.put(
        code,
        new Crosses(
            knowledge,
            unknowns,
            unit.counts(),
            forbund.sexes().size(),
            sums.ages.size(),
            sums.groupOutcomes,
            (sex, age) -> seen.hasSex(sex) && seen.has("age_band", sums.ages, age),
            this::stays));
    if (!seen.any("plan")) {
      return;
    }
    Attributes plans =
        new Attributes(
            forbund.sexes().size(),
            forbund.plans().size(),
            (sex, plan) ->
                unknowns.stock(
                    unknowns.days().after(),
                    "plan",
                    sex,
                    plan,
                    unit.counts().plan(sex, plan),
                    !seen.hasSex(sex) || !seen.has("plan", forbund.plans(), plan)));
    sums.plans.put(code, plans);
    addUp(plans, unit.group(), Measure.ONGOING);
  }

  /**
   * Whether {@code _U} will have rows again: where nobody with it goes on, the next period has none
   * unless somebody new has it, and then all know (S7.2).
   */
  private boolean stays(int sex, int age) {
    return (!forbund.sexes().code(sex).equals(CodeList.UNKNOWN) || anybodyStays(sex, ALL))
        && (!sums.ages.code(age).equals(CodeList.UNKNOWN) || anybodyStays(ALL, age));
  }

  private boolean anybodyStays(int sex, int age) {
    return sums.at(Level.UNIT).stream()
        .anyMatch(unit -> unit.counts().measure(Measure.ONGOING, sex, age) > 0);
  }

  private void add(Holders.Holder holder) {
    for (Detail detail : Detail.values()) {
      if (isOut(detail)) {
        Attributes unknown = unknowns(detail, holder);
        sums.details(detail).put(holder.group().code(), unknown);
        addUp(detail, unknown, holder);
      }
    }
  }

  private boolean isOut(Detail detail) {
    return switch (detail) {
      case OUTCOME -> true;
      case ENDED_TIME, ONGOING_TIME -> seen.any("time_band");
      case LIVELIHOOD -> seen.any("livelihood_start");
      case RETURNED -> seen.any("measure", Measure.RETURNED.code());
    };
  }

  private Attributes unknowns(Detail detail, Holders.Holder holder) {
    Counts unknowns = unknowns(holder.group(), holder.through());
    return new Attributes(
        detail.ones(forbund),
        detail.others(forbund),
        (one, other) -> {
          long value = holder.sum(detail, one, other);
          boolean nobody = isNobodys(detail, one, other);
          return detail.isStock()
              ? unknowns.stock(unknowns.days().after(), detail.name(), one, other, value, nobody)
              : unknowns.flow(detail.name(), one, other, value, nobody);
        });
  }

  private boolean isNobodys(Detail detail, int one, int other) {
    CodeList groups = forbund.livelihoodGroups();
    return switch (detail) {
      case OUTCOME, ENDED_TIME, ONGOING_TIME -> !seen.hasSex(one);
      case LIVELIHOOD ->
          !seen.has("livelihood_start", groups, one) || !seen.has("livelihood_end", groups, other);
      case RETURNED -> false;
    };
  }

  /** What people have adds up to how many they are. */
  private void addUp(Detail detail, Attributes unknown, Holders.Holder holder) {
    Group group = holder.group();
    int[] sexes = sums.sexes(CodeList.TOTAL);
    switch (detail) {
      case OUTCOME -> {
        for (int sex : sexes) {
          for (int kind = 0; kind < sums.groupOutcomes.size(); kind++) {
            knowledge.identity(
                unknown.sum(new int[] {sex}, sums.groupOutcomes.get(kind)),
                sums.endedTo(kind, group, new int[] {sex}, sums.allAges()));
          }
        }
      }
      case ENDED_TIME -> addUp(unknown, group, Measure.ENDED);
      case ONGOING_TIME -> addUp(unknown, group, Measure.ONGOING);
      case LIVELIHOOD -> {
        int[] all = IntStream.range(0, detail.ones(forbund)).toArray();
        knowledge.identity(
            unknown.sum(all), sums.crosses(group, Measure.ENDED, sexes, sums.allAges()));
      }
      case RETURNED -> {
        Expression begun = sums.crosses(group, Measure.NEW, sexes, sums.allAges());
        long others =
            holder.counts().stream()
                .mapToLong(
                    counts ->
                        counts.measure(Measure.NEW, ALL, ALL)
                            - counts.measure(Measure.RETURNED, ALL, ALL))
                .sum();
        knowledge.floor(begun.minus(unknown.of(0, 0)), others);
      }
    }
  }

  /** Sex by sex. */
  private void addUp(Attributes unknown, Group group, Measure measure) {
    for (int sex : sums.sexes(CodeList.TOTAL)) {
      knowledge.identity(
          unknown.sum(new int[] {sex}),
          sums.crosses(group, measure, new int[] {sex}, sums.allAges()));
    }
  }
}
