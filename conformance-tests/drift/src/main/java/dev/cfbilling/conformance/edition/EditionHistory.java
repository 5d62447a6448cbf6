package dev.cfbilling.conformance.edition;

import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The history of the API: what each edition of the contract changed, by comparison with the one
 * before, and how long each part was there.
 *
 * @param steps the oldest edition first
 */
public record EditionHistory(List<EditionStep> steps, List<Lineage> lineages) {

  public static EditionHistory of(Editions editions) {
    List<Edition> all = editions.all();
    List<Map<String, OperationParts>> parts =
        all.stream().map(each -> OperationParts.of(OpenApiSource.edition(each))).toList();
    List<EditionStep> steps = new ArrayList<>();
    steps.add(new EditionStep(all.get(0), beginnings(parts.get(0).values())));
    for (int i = 1; i < all.size(); i++) {
      steps.add(
          new EditionStep(
              all.get(i), Comparison.ofEditions(all.get(i - 1), all.get(i)).differences()));
    }
    return new EditionHistory(List.copyOf(steps), new LineageSearch(steps, parts).lineages());
  }

  private static List<Difference> beginnings(Collection<OperationParts> operations) {
    return operations.stream()
        .map(
            operation ->
                new Difference(
                    "operation.added",
                    Effect.COMPATIBLE,
                    operation.address() + " is there from the beginning",
                    operation.place(),
                    operation.place(),
                    List.of(operation.id()),
                    "it has a method for it",
                    Optional.empty()))
        .toList();
  }

  /** The number of changes, without those that only began the history. */
  public int changes() {
    return steps.stream().skip(1).mapToInt(step -> step.differences().size()).sum();
  }

  public long breaking() {
    return steps.stream().mapToLong(EditionStep::breaking).sum();
  }
}
