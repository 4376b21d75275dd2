package se.torgstat.contract;

import java.util.List;

/** Reads the code lists of a förbund (S1): code, labels and what else a list carries. */
final class CodeReader {
  private CodeReader() {}

  static CodeList codes(DataFile file) {
    CodeList codes = list(file, file.parts("codes").stream().map(CodeReader::code).toList());
    file.done();
    return codes;
  }

  /** The codes below a key, such as {@code codes} or {@code excluded}. */
  static List<Code> codes(DataFile file, String key) {
    return list(file, file.parts(key).stream().map(CodeReader::code).toList()).codes();
  }

  static List<Livelihood> livelihoods(DataFile file, CodeList groups) {
    List<Livelihood> livelihoods =
        file.parts("codes").stream()
            .map(
                part -> {
                  String group = part.text("group");
                  if (groups.indexOf(group) < 0) {
                    throw part.wrong("the group " + group + " is not in livelihood_groups.yaml");
                  }
                  return new Livelihood(code(part), group);
                })
            .toList();
    CodeList codes = list(file, livelihoods.stream().map(Livelihood::code).toList());
    file.needs(codes, CodeList.UNKNOWN);
    file.done();
    return livelihoods;
  }

  /** Bands without a gap from {@code first} upwards, of which the last one reaches {@code last}. */
  static List<AgeBand> bands(DataFile file, int first, int last) {
    List<AgeBand> bands =
        file.parts("codes").stream()
            .map(
                part -> {
                  int from = part.number("from");
                  Integer to = part.optional("to") == null ? null : (Integer) part.number("to");
                  return new AgeBand(code(part), from, to);
                })
            .toList();
    list(file, bands.stream().map(AgeBand::code).toList());
    int next = first;
    for (AgeBand band : bands) {
      if (band.from() != next) {
        throw file.wrong("the band " + band.code().code() + " does not begin at " + next);
      }
      Integer to = band.to();
      next = to == null ? Integer.MAX_VALUE : to + 1;
    }
    if (next <= last) {
      throw file.wrong("the bands do not reach " + last);
    }
    file.done();
    return bands;
  }

  static OutcomeRuleSet ruleSet(DataFile file, CodeList outcomes) {
    OutcomeRuleSet ruleSet =
        new OutcomeRuleSet(
            file.text("name"), file.text("version"), java.util.Set.copyOf(file.texts("positive")));
    ruleSet.positive().stream()
        .filter(code -> outcomes.indexOf(code) < 0)
        .findFirst()
        .ifPresent(
            code -> {
              throw file.wrong("positive names " + code + ", which is not in outcomes.yaml");
            });
    file.label();
    file.done();
    return ruleSet;
  }

  private static Code code(DataFile part) {
    Code code = new Code(part.code(), part.label());
    part.done();
    return code;
  }

  private static CodeList list(DataFile file, List<Code> codes) {
    if (codes.stream().anyMatch(code -> code.code().equals(CodeList.TOTAL))) {
      throw file.wrong("the code " + CodeList.TOTAL + " is the total's");
    }
    try {
      return new CodeList(codes);
    } catch (IllegalArgumentException e) {
      throw file.wrong("a code stands twice");
    }
  }
}
