package dev.cfbilling.conformance.file;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says that a file is not there, or that what should name it is an address. */
public final class MissingFile {
  /** A path has one slash where an address has two. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:)/+([^/@]*@)?([^?#]*).*");

  private MissingFile() {}

  /**
   * One sentence, without what may be secret in an address.
   *
   * @param content what was to be read, such as {@code a capture}
   */
  public static String sentence(Path file, String content) {
    Matcher address = ADDRESS.matcher(file.toString().replace('\\', '/'));
    return address.matches()
        ? "%s//%s is an address, and %s is read from a file here; save what is there, and name the file."
            .formatted(address.group(1), address.group(3), content)
        : "There is no file %s to read %s from.".formatted(file, content);
  }
}
