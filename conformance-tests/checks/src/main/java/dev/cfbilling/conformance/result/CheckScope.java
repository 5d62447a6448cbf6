package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.finding.Selection;
import java.util.List;

/**
 * Which checks a run makes and reports.
 *
 * @param columns those of the table; a capture is not asked about probes, and has no column of them
 * @param only see {@link Selection#only}
 * @param except see {@link Selection#except}
 */
public record CheckScope(List<String> columns, List<String> only, List<String> except) {
  public CheckScope {
    columns = List.copyOf(columns);
    only = List.copyOf(only);
    except = List.copyOf(except);
  }

  /**
   * The checks that a run makes, of which it reports those that are selected.
   *
   * @param ids all that it makes
   */
  public static CheckScope of(List<String> ids, Selection selection) {
    List<String> columns =
        ids.stream()
            .filter(
                id ->
                    selection.includes(id)
                        || selection.only().stream().anyMatch(only -> Selection.covers(id, only)))
            .map(Columns::of)
            .distinct()
            .toList();
    return new CheckScope(columns, selection.only(), selection.except());
  }

  /** Whether findings of {@code check} would have been reported. */
  public boolean has(String check) {
    return new Selection(only, except).includes(check)
        && (columns.contains(Columns.of(check)) || check.equals(Check.FAILED.id()));
  }
}
