package se.torgstat.contract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How one unit's export looks (S2.1).
 *
 * @param unit the unit's code
 * @param fileName the whole file name, with the named group {@code date} around the snapshot date
 * @param fileDateForm the form of that date, such as {@code yyyy-MM-dd} or {@code yyMMdd}
 * @param charset how its bytes are read; a BOM is skipped where one stands
 * @param preambleLines lines before the header that are no rows
 * @param footer a first field that marks a line that is no row ({@code Summa}); may be empty
 * @param columns canonical column name → header in the file
 * @param dateForms the forms in which dates stand, {@code excel-serial} for day numbers
 * @param values canonical column name → (folded label in the file → code)
 * @param interimNumbers whether interim and reserve numbers (letters) are accepted as identities
 * @param multiline whether quoted fields may hold line breaks
 */
public record SourceContract(
    String unit,
    Pattern fileName,
    String fileDateForm,
    Charset charset,
    char delimiter,
    int preambleLines,
    String footer,
    Map<String, String> columns,
    List<String> dateForms,
    Map<String, Map<String, String>> values,
    boolean interimNumbers,
    boolean multiline) {}
