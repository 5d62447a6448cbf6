package dev.cfbilling.conformance.edition;

import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.result.NearestEdition;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.util.List;

/** Finds the edition of the contract that a document is nearest to. */
public final class EditionSearch {
  private EditionSearch() {}

  /**
   * The edition with the fewest differences; each counts as one, whomever it breaks. Of several
   * editions with as few, it is the newest.
   */
  public static NearestEdition nearest(Editions editions, OpenApiDocument upstream) {
    List<Edition> all = editions.all();
    NearestEdition nearest = measured(editions.newest(), upstream);
    for (int i = all.size() - 2; i >= 0 && nearest.differences() > 0; i--) {
      NearestEdition older = measured(all.get(i), upstream);
      nearest = older.differences() < nearest.differences() ? older : nearest;
    }
    return nearest;
  }

  private static NearestEdition measured(Edition edition, OpenApiDocument upstream) {
    return new NearestEdition(
        edition,
        Comparison.withUpstream(OpenApiSource.edition(edition), upstream).differences().size());
  }
}
