package dev.cfbilling.conformance.drift.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A keyword that comparisons ignore; one row of the table.
 *
 * @param objects OpenAPI's names of the objects that have it; {@code any} for every one
 * @param keyword such as {@code description}; a description of what is no keyword
 * @param when the only case in which it is ignored; empty when it always is
 * @param reason in one sentence
 */
public record NotCompared(Set<String> objects, String keyword, String when, String reason) {
  private static final String TABLE = "not-compared.tsv";
  private static final List<String[]> ROWS = rows();

  /** The kind of comparison. */
  public enum Scope {
    /** Two documents of one author. */
    DOCUMENTS,
    /** The contract with a document of others. */
    UPSTREAM,
    /** The contract with captures. */
    CAPTURES
  }

  /** The rows for a kind of comparison, in the table's order. */
  public static List<NotCompared> in(Scope scope) {
    String wanted = scope.name().toLowerCase(Locale.ROOT);
    return ROWS.stream()
        .filter(row -> List.of(row[0].split(" ", -1)).contains(wanted))
        .map(row -> new NotCompared(Set.of(row[1].split(",", -1)), row[2], row[3], row[4]))
        .toList();
  }

  private static List<String[]> rows() {
    try (InputStream table = NotCompared.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException(TABLE + " is not on the class path");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException impossible) {
      throw new IllegalStateException(TABLE + " can't be read", impossible);
    }
  }

  /** The keyword and the case. */
  public String label() {
    return when.isEmpty() ? keyword : keyword + " " + when;
  }
}
