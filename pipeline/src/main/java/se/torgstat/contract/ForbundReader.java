package se.torgstat.contract;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a förbund's folder of data: everything about it that is not a row of an export (S1). */
public final class ForbundReader {
  /** As many as a participation can hold, which keeps each code in a few bits. */
  private static final int MOST_OUTCOMES = 62;

  private static final int MOST_AGE_BANDS = 31;
  private static final int MOST_LIVELIHOODS = 32;
  private static final int MOST_SEXES = 4;
  private static final int MOST_PLANS = 4;

  /** The audit moves a count by no more than 60 people. */
  private static final int MOST_PROTECTED = 20;

  private final DataFolder folder;

  private ForbundReader(DataFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads a folder. Units and areas stand in the order of their {@code sort}, whatever their files
   * are called.
   *
   * @throws ForbundException where anything in it is missing, unknown or names what is not there
   */
  public static Forbund read(Path folder) {
    return new ForbundReader(DataFolder.of(folder)).forbund();
  }

  private Forbund forbund() {
    DataFile file = folder.file("forbund.yaml");
    CodeList sexes = codes("sexes", "F", "M", CodeList.UNKNOWN);
    CodeList plans = codes("plans", CodeList.UNKNOWN);
    CodeList groups = codes("livelihood_groups", CodeList.UNKNOWN);
    DataFile livelihoodFile = folder.file("codes/livelihoods.yaml");
    List<Livelihood> livelihoods = CodeReader.livelihoods(livelihoodFile, groups);
    DataFile ageFile = folder.file("codes/age_bands.yaml");
    List<AgeBand> ageBands = CodeReader.bands(ageFile, 16, 74);
    DataFile outcomeFile = folder.file("codes/outcomes.yaml");
    CodeList outcomes = new CodeList(CodeReader.codes(outcomeFile, "codes"));
    List<Code> excluded = CodeReader.codes(outcomeFile, "excluded");
    outcomeFile.done();
    for (String group : OutcomeRuleSet.GROUPS) {
      if (outcomes.indexOf(group) >= 0) {
        throw outcomeFile.wrong("the code " + group + " is a group's");
      }
    }
    atMost(MOST_OUTCOMES, outcomes.size(), outcomeFile);
    atMost(MOST_AGE_BANDS, ageBands.size(), ageFile);
    atMost(MOST_LIVELIHOODS, livelihoods.size(), livelihoodFile);
    atMost(MOST_SEXES, sexes.size(), folder.file("codes/sexes.yaml"));
    atMost(MOST_PLANS, plans.size(), folder.file("codes/plans.yaml"));
    List<Code> outcomeWords = Stream.concat(outcomes.codes().stream(), excluded.stream()).toList();
    GroupsReader reader = new GroupsReader(folder);
    List<Area> areas = reader.areas();
    List<Unit> units = reader.units(areas);
    Forbund forbund =
        new Forbund(
            file.text("code"),
            file.label(),
            file.choice("match", Forbund.Match.class),
            units,
            areas,
            sexes,
            ageBands,
            outcomes,
            ruleSet(file, outcomes),
            livelihoods,
            groups,
            plans,
            CodeReader.bands(folder.file("codes/time_bands.yaml"), 0, Integer.MAX_VALUE - 1),
            contracts(units, new ContractReader(sexes, outcomeWords, livelihoods, plans)),
            limits(file.part("limits")),
            policy(folder.file("protection.yaml")),
            file.text("match_legal_ground"),
            excluded,
            folder.texts());
    file.done();
    EconomyLinesReader.read(forbund);
    LivelihoodCostReader.read(forbund);
    ReportWordsReader.read(forbund);
    return forbund;
  }

  private static void atMost(int most, int size, DataFile file) {
    if (size > most) {
      throw file.wrong("holds " + size + " codes; " + most + " are the most");
    }
  }

  private CodeList codes(String list, String... needed) {
    DataFile file = folder.file("codes/" + list + ".yaml");
    CodeList codes = CodeReader.codes(file);
    file.needs(codes, needed);
    return codes;
  }

  private OutcomeRuleSet ruleSet(DataFile forbund, CodeList outcomes) {
    String name = forbund.text("rule_set");
    String version = forbund.text("rule_set_version");
    return folder.files("rulesets").stream()
        .map(file -> CodeReader.ruleSet(file, outcomes))
        .filter(ruleSet -> ruleSet.name().equals(name) && ruleSet.version().equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                forbund.wrong(
                    "the rule set " + name + " " + version + " has no file in rulesets/"));
  }

  private List<SourceContract> contracts(List<Unit> units, ContractReader reader) {
    Set<String> names = new HashSet<>();
    return folder.files("contracts").stream()
        .map(
            file -> {
              DataFile whole =
                  file.has("template")
                      ? file.over(folder.file("contracts/" + file.text("template")))
                      : file;
              SourceContract contract = reader.read(whole);
              if (units.stream().noneMatch(unit -> unit.code().equals(contract.unit()))) {
                throw file.wrong("the unit " + contract.unit() + " has no file in units/");
              }
              if (!names.add(contract.fileName().toString().toLowerCase(Locale.ROOT))) {
                throw file.wrong("file is that of another contract; whose would a file be?");
              }
              return contract;
            })
        .toList();
  }

  private static IntakeLimits limits(DataFile part) {
    IntakeLimits limits =
        new IntakeLimits(
            part.number("rejected_percent", 0, 100),
            part.number("shrink_percent", 0, 100),
            part.number("shrink_rows", 0, Integer.MAX_VALUE),
            part.has("late_after_days")
                ? GroupsReader.days(part)
                : IntakeLimits.USUALLY_LATE_AFTER_DAYS);
    part.done();
    return limits;
  }

  private static ReleasePolicy policy(DataFile file) {
    ReleasePolicy policy =
        new ReleasePolicy(
            file.number("threshold"),
            file.number("width"),
            file.number("rounding_base"),
            file.choice("preliminary", ReleasePolicy.Preliminary.class),
            file.choice("preliminary_refresh", ReleasePolicy.Refresh.class),
            file.texts("sacrifice"),
            file.has("last_resort") ? file.texts("last_resort") : List.of());
    if (policy.threshold() < 2 || policy.width() < 1 || policy.roundingBase() < 2) {
      throw file.wrong("threshold and rounding_base are at least 2, width at least 1");
    }
    if (policy.threshold() > MOST_PROTECTED || policy.width() > MOST_PROTECTED) {
      throw file.wrong("threshold and width are at most " + MOST_PROTECTED);
    }
    if (!policy.sacrifice().containsAll(policy.lastResort())) {
      throw file.wrong("last_resort names what stands in sacrifice");
    }
    file.done();
    return policy;
  }
}
