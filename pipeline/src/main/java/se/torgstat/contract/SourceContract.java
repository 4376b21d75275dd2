package se.torgstat.contract;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one unit's export looks (S2.1).
 *
 * @param source the data file that says so, such as {@code contracts/kraft.yaml}
 * @param unit the unit's code
 * @param fileName the form of the file's name, with the snapshot date in it
 * @param charset how its bytes are read; a byte order mark is skipped where one stands
 * @param quote what surrounds a field that holds delimiters or line breaks, null for nothing
 * @param preambleLines lines before the header that are no rows; blank ones are not counted
 * @param footer a first field that marks a last line as no row ({@code Summa}); may be empty
 * @param columns canonical column → header in the file; a column that is not here is not read
 * @param dateForms the forms in which dates stand, tried in this order
 * @param values {@code kon}, {@code avslutsorsak}, the livelihoods and {@code handlingsplan} →
 *     (folded value in the file → code)
 * @param interimNumbers whether interim and reserve numbers (letters) are accepted as identities
 * @param personidUsually the form of personnummer that the unit usually sends, in words; every
 *     known form is read (S3.1)
 */
public record SourceContract(
    String source,
    String unit,
    FileNameForm fileName,
    Charset charset,
    char delimiter,
    @Nullable Character quote,
    int preambleLines,
    String footer,
    Map<Column, String> columns,
    List<DateForm> dateForms,
    Map<Column, Map<String, String>> values,
    boolean interimNumbers,
    String personidUsually) {}
