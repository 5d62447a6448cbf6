package dev.cfbilling.conformance.audit.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A query in SQL, in a file beside this class. */
final class QueryFile {
  private QueryFile() {}

  static String of(String name) {
    try (InputStream file = QueryFile.class.getResourceAsStream(name + ".sql")) {
      if (file == null) {
        throw new IllegalStateException("There is no query " + name + ".sql.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
