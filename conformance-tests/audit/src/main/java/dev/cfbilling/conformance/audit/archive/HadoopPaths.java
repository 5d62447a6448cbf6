package dev.cfbilling.conformance.audit.archive;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Paths as users type them, in any Hadoop filesystem. */
public final class HadoopPaths {
  /** A name with a colon, such as that of a time, which Hadoop would take for a scheme. */
  private static final Pattern COLON_IN_NAME = Pattern.compile("(?![a-zA-Z][\\w+.-]*:/)[^/]*:.*");

  private HadoopPaths() {}

  /**
   * The path that a user means.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Path of(String given) {
    return new Path(COLON_IN_NAME.matcher(given).matches() ? "./" + given : given);
  }

  /**
   * The filesystem of a path.
   *
   * @throws IOException when it can't be reached; its message says why
   */
  public static FileSystem filesystem(Path path, Configuration configuration) throws IOException {
    try {
      return path.getFileSystem(configuration);
    } catch (UnsupportedFileSystemException unknown) {
      throw withoutConnector(path, unknown);
    } catch (RuntimeException broken) {
      if (broken.getCause() instanceof ClassNotFoundException) {
        throw withoutConnector(path, broken);
      }
      throw broken;
    }
  }

  private static IOException withoutConnector(Path path, Exception cause) {
    return new IOException(
        "no jar here reaches %s://; name those of its connector with --conf spark.jars=ONE.jar,ANOTHER.jar"
            .formatted(path.toUri().getScheme()),
        cause);
  }
}
