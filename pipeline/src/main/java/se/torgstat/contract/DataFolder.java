package se.torgstat.contract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of a förbund's data files by their names, in an order that no file system decides:
 * {@code *.yaml} in the folder itself and in its folders of data.
 */
final class DataFolder {
  private static final List<String> FOLDERS =
      List.of("", "areas/", "units/", "contracts/", "codes/", "rulesets/");

  private final Path path;
  private final SortedMap<String, String> texts = new TreeMap<>();

  private DataFolder(Path path) {
    this.path = path;
  }

  static DataFolder of(Path path) {
    DataFolder folder = new DataFolder(path);
    FOLDERS.forEach(folder::read);
    return folder;
  }

  private void read(String below) {
    String at = below;
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(path.resolve(below), DataFolder::isYaml)) {
      for (Path file : files) {
        at = below + file.getFileName();
        if (!at.endsWith(".yaml")) {
          throw new ForbundException(at, "is not read; call it .yaml, or something else");
        }
        texts.put(at, Files.readString(file).replace("\r\n", "\n"));
      }
    } catch (CharacterCodingException e) {
      throw new ForbundException(at, "is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new ForbundException(
          path.resolve(at).toString(), "cannot be read; a förbund's folder holds it");
    }
  }

  /** Whether a file is meant as data, rightly named or not. */
  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** One file, which must be there. */
  DataFile file(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new ForbundException(name, "is missing in " + path);
    }
    return DataFile.of(name, text);
  }

  /** All files of a folder but its templates, whose names begin with {@code _}. */
  List<DataFile> files(String below) {
    return texts.keySet().stream()
        .filter(name -> name.startsWith(below + "/") && !name.startsWith(below + "/_"))
        .map(this::file)
        .toList();
  }

  SortedMap<String, String> texts() {
    return texts;
  }
}
