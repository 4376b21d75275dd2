package se.torgstat.fuzz;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.torgstat.contract.Forbund;
import se.torgstat.contract.ForbundReader;
import se.torgstat.contract.SourceContract;
import se.torgstat.intake.ExportReader;
import se.torgstat.intake.ReadExport;

/**
 * Any bytes by any contract: the first four say which one and how it is changed, the rest is the
 * file (S14 P4). Whatever they are: no exception, no hang, C1, and the same account when the same
 * bytes come one by one.
 */
public final class ExportFuzz {
  private static final Forbund UMEA = ForbundReader.read(Path.of("../input-samples/umearegionen"));
  private static final LocalDate SNAPSHOT = LocalDate.of(2024, 5, 1);
  private static final int CHOICES = 4;
  private static final String DELIMITERS = ";,\t|: ";
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16,
          Charset.forName("windows-1252"));

  private ExportFuzz() {}

  /** Called first: the förbund's data is read before the time of an input is taken. */
  public static void fuzzerInitialize() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length < CHOICES) {
      return;
    }
    SourceContract contract = contract(input);
    byte[] file = file(input, contract);
    ReadExport whole = read(contract, new ByteArrayInputStream(file));
    ReadExport slowly = read(contract, new OneByOne(file));
    if (!account(whole).equals(account(slowly))) {
      throw new AssertionError("another account where the bytes come one by one");
    }
  }

  private static ReadExport read(SourceContract contract, InputStream bytes) {
    ReadExport export = new ExportReader(UMEA).read(contract, SNAPSHOT, bytes);
    if (export.read() != export.accepted() + export.rejections().size() + export.excluded()
        || export.participations().size() != (export.held() == null ? export.accepted() : 0)) {
      throw new AssertionError("the rows do not add up (C1)");
    }
    return export;
  }

  private static String account(ReadExport export) {
    return export.read()
        + " "
        + export.accepted()
        + " "
        + export.rejections()
        + export.warnings()
        + export.held();
  }

  private static SourceContract contract(byte[] input) {
    SourceContract base = UMEA.contracts().get((input[0] & 0xFF) % UMEA.contracts().size());
    int change = input[1] & 0xFF;
    if (change < 128) {
      return base;
    }
    return new SourceContract(
        base.source(),
        base.unit(),
        base.fileName(),
        CHARSETS.get(change % CHARSETS.size()),
        DELIMITERS.charAt((input[2] & 0xFF) % DELIMITERS.length()),
        (change & 8) == 0 ? base.quote() : null,
        (change & 16) == 0 ? base.preambleLines() : change & 3,
        base.footer(),
        base.columns(),
        base.dateForms(),
        base.values(),
        (change & 32) == 0,
        base.personidUsually());
  }

  /** The rest of the input, with the contract's header before it where the input says so. */
  private static byte[] file(byte[] input, SourceContract contract) {
    byte[] rest = Arrays.copyOfRange(input, CHOICES, input.length);
    if ((input[3] & 1) == 0) {
      return rest;
    }
    String header =
        "x\n".repeat(contract.preambleLines())
            + String.join(String.valueOf(contract.delimiter()), contract.columns().values())
            + "\n";
    byte[] first = header.getBytes(contract.charset());
    byte[] file = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, file, first.length, rest.length);
    return file;
  }

  /** As a slow network gives it. */
  private static final class OneByOne extends FilterInputStream {
    OneByOne(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return super.read(target, offset, Math.min(1, length));
    }
  }
}
