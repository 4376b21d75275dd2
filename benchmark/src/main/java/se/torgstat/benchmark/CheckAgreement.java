package se.torgstat.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import se.torgstat.contract.Code;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;

/** Checks that a rival counted the program's cells: {@code CheckAgreement FOLDER OURS RIVAL}. */
final class CheckAgreement {
  private CheckAgreement() {}

  public static void main(String[] args) throws IOException {
    System.out.println(
        check(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])) + " cells agree");
  }

  static int check(Path folder, Path ours, Path rival) throws IOException {
    Forbund forbund = ForbundReader.read(folder.resolve("forbund"));
    Set<String> positive =
        forbund.outcomes().codes().stream()
            .map(Code::code)
            .filter(code -> forbund.ruleSet().groupOf(code).equals("POSITIVE"))
            .collect(Collectors.toSet());
    return new Agreement(rival, positive).check(ours, String.valueOf(rival.getFileName()));
  }
}
