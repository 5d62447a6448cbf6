package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.cli.option.UsageException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The jars of {@code --conf spark.jars=…}. Spark gives them to tasks; only {@code spark-submit}
 * gives them to the driver too, which lists the captures of a filesystem and so needs its
 * connector.
 */
public final class UserJars {
  private static final String SETTING = "spark.jars";

  private UserJars() {}

  /**
   * Lets this thread load classes from them; those of other machines are for tasks alone.
   *
   * @param settings of Spark, by the user
   * @throws UsageException when one of them is not there
   */
  public static void load(Map<String, String> settings) throws UsageException {
    List<URL> jars = new ArrayList<>();
    for (String name : settings.getOrDefault(SETTING, "").split(",", -1)) {
      if (!name.isBlank() && !name.contains("://")) {
        jars.add(jar(name.strip()));
      }
    }
    if (!jars.isEmpty()) {
      Thread thread = Thread.currentThread();
      thread.setContextClassLoader(
          new URLClassLoader(jars.toArray(URL[]::new), thread.getContextClassLoader()));
    }
  }

  private static URL jar(String name) throws UsageException {
    Path file = name.startsWith("file:") ? Path.of(URI.create(name)) : Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(
          "%s names %s, and there is no such file; name jars by their paths, with commas between."
              .formatted(SETTING, name));
    }
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("every file has an address", impossible);
    }
  }
}
