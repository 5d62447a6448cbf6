package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Profile;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.rule.Rule;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * The severities where upstream and the documentation differ, for usage in FOCUS columns.
 *
 * <p>Since August 2026 a metric's id is required, but no longer its name or the account: rows about
 * a whole contract have none. Tags are new.
 */
public final class ProfileSeverities implements Function<Finding, Optional<Severity>> {
  private static final Set<String> NO_LONGER_REQUIRED =
      Set.of("BillingAccountId", "BillingAccountName", OwnColumns.METRIC_NAME);
  private static final Set<String> NEW_COLUMNS = Set.of("Tags");

  private static final String REQUIRED = SchemaKeywords.explanation("required").id();

  /** The clause of a rule's source that tells what upstream promises. */
  private static final String UPSTREAM = "upstream";

  private final Map<String, Severity> ofRules;
  private final SpecLocation columns;
  private final Set<SpecLocation> noLongerRequired;

  private ProfileSeverities(Contract contract, String record) {
    JsonNode required = contract.schemas().root().at(record + "/required");
    this.ofRules = new HashMap<>();
    for (Rule rule : Rules.all(InstantSource.system())) {
      Explanation explanation = rule.terms().explanation();
      explanation
          .find(UPSTREAM, Optional.of(Resource.ACCOUNT_USAGE))
          .ifPresent(source -> ofRules.put(explanation.id(), source.severity()));
    }
    this.columns = contract.location(record).child("properties");
    this.noLongerRequired =
        IntStream.range(0, required.size())
            .filter(number -> NO_LONGER_REQUIRED.contains(required.get(number).asString("")))
            .mapToObj(number -> contract.location(record + "/required/" + number))
            .collect(Collectors.toSet());
  }

  /**
   * The severity of findings on which {@code profile} and the contract differ; empty for all
   * others.
   */
  public static Function<Finding, Optional<Severity>> of(Profile profile, Contract contract) {
    return switch (profile) {
      case DOCUMENTED -> finding -> Optional.empty();
      case UPSTREAM ->
          contract
              .operation(Resource.ACCOUNT_USAGE)
              .flatMap(RecordSchema::of)
              .<Function<Finding, Optional<Severity>>>map(
                  records -> new ProfileSeverities(contract, records.schema().pointer()))
              .orElse(finding -> Optional.empty());
    };
  }

  @Override
  public Optional<Severity> apply(Finding finding) {
    if (finding.check().equals(REQUIRED)) {
      return noLongerRequired.contains(finding.contract())
          ? Optional.of(Severity.INFORMATION)
          : Optional.empty();
    }
    if (finding.check().equals(Drift.PROPERTY.id())) {
      return finding.contract().equals(columns) && NEW_COLUMNS.contains(name(finding))
          ? Optional.of(Severity.INFORMATION)
          : Optional.empty();
    }
    return Optional.ofNullable(ofRules.get(finding.check()));
  }

  private static String name(Finding finding) {
    String pointer = finding.pointer().orElse("");
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
