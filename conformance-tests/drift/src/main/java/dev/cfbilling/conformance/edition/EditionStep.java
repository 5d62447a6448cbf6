package dev.cfbilling.conformance.edition;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.reader.Edition;
import java.util.List;

/**
 * One edition.
 *
 * @param differences from the edition before, breaking ones first; of the first edition, its
 *     operations
 */
public record EditionStep(Edition edition, List<Difference> differences) {

  public long breaking() {
    return differences.stream().filter(each -> each.effect().isBreaking()).count();
  }
}
