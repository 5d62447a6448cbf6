package dev.cfbilling.spec.lint;

import java.util.List;
import java.util.stream.Stream;

/** The records have as many fields, and as many required ones, as the sources show. */
final class FieldCountRule implements Rule {

  private static final List<Count> COUNTS =
      List.of(
          new Count("schemas/BillingProfile.yaml", 39, 0, 0),
          new Count("schemas/PaygoUsageRecord.yaml", 15, 11, 3),
          new Count("schemas/PaygoBillableUsageRecord.yaml", 27, 23, 6),
          new Count("schemas/CostAndUsageRecord.yaml", 36, 10, 16));

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return COUNTS.stream()
        .flatMap(
            stated -> {
              Count counted = count(contract, contract.read(stated.file()));
              return counted.equals(stated)
                  ? Stream.empty()
                  : Stream.of("%s; the sources have %s".formatted(counted, stated));
            });
  }

  private static Count count(ContractFiles contract, Located record) {
    List<Located> properties = record.child("properties").members().toList();
    long nullable =
        properties.stream()
            .map(contract::resolve)
            .filter(property -> property.node().path("nullable").asBoolean(false))
            .count();
    return new Count(
        record.file(), properties.size(), record.node().path("required").size(), nullable);
  }

  private record Count(String file, long fields, long required, long nullable) {
    @Override
    public String toString() {
      return "%s with %d fields, %d of them required and %d nullable"
          .formatted(file, fields, required, nullable);
    }
  }
}
