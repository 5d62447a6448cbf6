package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.contract.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The table of sources, {@code provenance.tsv}: one row for each statement of a check and each kind
 * of operation. What has no row is never an error.
 */
public final class Provenances {
  private static final int CELLS = 8;

  private record Key(String check, String clause, String resource) {}

  private static final List<Provenance> ALL = read();
  private static final Map<Key, Provenance> BY_KEY = byKey(ALL);

  private Provenances() {}

  /** Every row, in the table's order. */
  public static List<Provenance> all() {
    return ALL;
  }

  /** The rows of a check; of a schema keyword without rows of its own, those of {@code schema}. */
  public static List<Provenance> of(String check) {
    List<Provenance> own = ALL.stream().filter(row -> row.check().equals(check)).toList();
    return own.isEmpty()
        ? ALL.stream().filter(row -> Selection.covers(row.check(), check)).toList()
        : own;
  }

  /**
   * The row of a statement.
   *
   * @param clause empty for the check's only statement
   * @param resource what the operation returns; empty when the contract does not say
   * @throws IllegalArgumentException when the table has none, which is a mistake of this tool
   */
  public static Provenance of(String check, String clause, Optional<Resource> resource) {
    return find(check, clause, resource)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "provenance.tsv has no row for %s %s".formatted(check, clause)));
  }

  /** As {@link #of(String, String, Optional)}; empty when the table has none. */
  static Optional<Provenance> find(String check, String clause, Optional<Resource> resource) {
    String literal = resource.map(Resource::literal).orElse(Provenance.ANY);
    return find(check, clause, literal).or(() -> find(check, clause, Provenance.ANY));
  }

  private static Optional<Provenance> find(String check, String clause, String resource) {
    Provenance row = BY_KEY.get(new Key(check, clause, resource));
    int dot = check.lastIndexOf('.');
    return row == null && dot > 0
        ? find(check.substring(0, dot), clause, resource)
        : Optional.ofNullable(row);
  }

  private static Map<Key, Provenance> byKey(List<Provenance> rows) {
    Map<Key, Provenance> byKey = new HashMap<>();
    for (Provenance row : rows) {
      for (String resource : row.resources()) {
        Provenance other = byKey.put(new Key(row.check(), row.clause(), resource), row);
        if (other != null) {
          throw new IllegalStateException("provenance.tsv has two rows like " + row);
        }
      }
    }
    return byKey;
  }

  private static List<Provenance> read() {
    try (InputStream table = Provenances.class.getResourceAsStream("provenance.tsv")) {
      if (table == null) {
        throw new IllegalStateException("provenance.tsv is not on the class path");
      }
      List<Provenance> rows = new ArrayList<>();
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .forEach(line -> rows.add(row(line)));
      return List.copyOf(rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Provenance row(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS) {
      throw new IllegalStateException("provenance.tsv has a row of another width: " + line);
    }
    return new Provenance(
        cells[0],
        cells[1],
        List.of(cells[2].split(" ", -1)),
        cells[3],
        cells[4],
        cells[5],
        Strength.valueOf(cells[6].toUpperCase(Locale.ROOT)),
        cells[7]);
  }
}
