package se.torgstat.jobs;

import java.io.FileDescriptor;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import se.torgstat.jobs.exit.ExitStatus;
import se.torgstat.jobs.exit.Printed;
import se.torgstat.jobs.exit.Refusal;
import se.torgstat.jobs.exit.TooLittleMemory;
import se.torgstat.jobs.operator.CloseCommand;
import se.torgstat.jobs.operator.DatabaseCommand;
import se.torgstat.jobs.operator.DateForm;
import se.torgstat.jobs.operator.DiffCommand;
import se.torgstat.jobs.operator.Errors;
import se.torgstat.jobs.operator.ExportCommand;
import se.torgstat.jobs.operator.NightlyCommand;
import se.torgstat.jobs.operator.RejectionsCommand;
import se.torgstat.jobs.operator.ReportCommand;
import se.torgstat.jobs.operator.RerunCommand;
import se.torgstat.jobs.operator.SourcesCommand;
import se.torgstat.jobs.operator.SqlCommand;
import se.torgstat.jobs.operator.StatusCommand;
import se.torgstat.jobs.operator.ValidateCommand;
import se.torgstat.jobs.operator.Version;
import se.torgstat.jobs.operator.WithdrawCommand;

/** {@code ./torgstat COMMAND} (S12). */
@Command(
    name = "torgstat",
    description = "Right and safe period tables for a coordination association.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Torgstat {
  /** Every command by its name, in the order of the help. */
  static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("nightly", NightlyCommand.class);
    COMMANDS.put("close", CloseCommand.class);
    COMMANDS.put("rerun", RerunCommand.class);
    COMMANDS.put("withdraw", WithdrawCommand.class);
    COMMANDS.put("status", StatusCommand.class);
    COMMANDS.put("diff", DiffCommand.class);
    COMMANDS.put("rejections", RejectionsCommand.class);
    COMMANDS.put("validate", ValidateCommand.class);
    COMMANDS.put("sources", SourcesCommand.class);
    COMMANDS.put("sql", SqlCommand.class);
    COMMANDS.put("report", ReportCommand.class);
    COMMANDS.put("export", ExportCommand.class);
    COMMANDS.put("database", DatabaseCommand.class);
  }

  /** What they print is all they do. */
  private static final Set<String> PRINTERS =
      Set.of("diff", "rejections", "sources", "sql", "status");

  private Torgstat() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] arguments) {
    // wherever it runs: the database's driver writes a date in the digits of the locale, and Spring
    // Batch measures its steps by the wall clock, which jumps where summer ends
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.exit(run(arguments));
  }

  /** Runs one command and gives its exit status. */
  public static int run(String... arguments) {
    if (TooLittleMemory.isCertain()) {
      return Errors.tell(TooLittleMemory.refusal(), utf8(new Printed(FileDescriptor.err)), false);
    }
    Printed printed = new Printed(FileDescriptor.out);
    PrintWriter out = utf8(printed);
    int status = run(out, utf8(new Printed(FileDescriptor.err)), arguments);
    out.flush();
    boolean isPrinter = arguments.length > 0 && PRINTERS.contains(arguments[0]);
    return isPrinter && status == ExitStatus.DONE.code() && printed.isLost()
        ? Errors.tell(notPrinted(), utf8(new Printed(FileDescriptor.err)), false)
        : status;
  }

  /** Runs one command that prints elsewhere, and gives its exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return commandsFor(arguments)
          .setOut(out)
          .setErr(err)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExecutionExceptionHandler(Errors::onExecution)
          .setParameterExceptionHandler(Errors::onUsage)
          .setExitCodeExceptionMapper(error -> ExitStatus.FAULT.code())
          .execute(arguments);
    } catch (RuntimeException | Error beyondCommands) {
      return Errors.tell(beyondCommands, err, List.of(arguments).contains("--verbose"));
    }
  }

  /** The program with all its commands. */
  static CommandLine commands() {
    return with(COMMANDS);
  }

  /** With the one that is named first; looking into all takes longer than many a command does. */
  private static CommandLine commandsFor(String... arguments) {
    Class<?> named = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    return named == null ? commands() : with(Map.of(arguments[0], named));
  }

  private static CommandLine with(Map<String, Class<?>> commands) {
    CommandLine program = new CommandLine(new Torgstat());
    commands.forEach(program::addSubcommand);
    return program.registerConverter(LocalDate.class, new DateForm());
  }

  private static Refusal notPrinted() {
    return new Refusal(
        ExitStatus.NOTHING_PUBLISHED,
        "What was asked for could not be printed to its end; see that where it goes has room.");
  }

  /** Text is UTF-8 whatever the locale: cron has none. */
  private static PrintWriter utf8(Printed stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
