package dev.cfbilling.conformance.rule;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.ConstraintCoverage;
import dev.cfbilling.conformance.check.Rules;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts changed copies of right records to all rules.
 *
 * <p>A change is a JSON object whose members take the place of the record's; a member called {@code
 * -} names one that goes.
 */
public final class Meaning {
  /** When the tests take place. */
  public static final Instant NOW = Instant.parse("2025-07-15T12:00:00Z");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonNode RECORDS = records();
  private static final Map<RecordKind, String> PATHS =
      Map.of(
          RecordKind.COST_AND_USAGE, "accounts/%s/billable/usage",
          RecordKind.PAYGO_BILLABLE_USAGE, "accounts/%s/billable-usage",
          RecordKind.PAYGO_USAGE, "accounts/%s/paygo-usage",
          RecordKind.BILLING_PROFILE, "accounts/%s/billing/profile");

  /** Made once for all tests: it takes longer than what one of them asks. */
  private static final List<Check> CHECKS =
      Checks.all(Traffic.CONTRACT, Rules.all(InstantSource.fixed(NOW)));

  private Meaning() {}

  /** What the rules say of one answer; one record for each change. */
  public static List<Finding> of(RecordKind kind, String... changes) {
    return of(Traffic.CONTRACT, PATHS.getOrDefault(kind, ""), kind, changes);
  }

  /** As {@link #of(RecordKind, String...)}, of the organization's usage. */
  public static List<Finding> ofOrganization(String... changes) {
    return of(
        Traffic.CONTRACT, "organizations/%s/billable/usage", RecordKind.COST_AND_USAGE, changes);
  }

  /** As {@link #of(RecordKind, String...)}, with another contract. */
  public static List<Finding> of(
      Contract contract, String path, RecordKind kind, String... changes) {
    ArrayNode records = MAPPER.createArrayNode();
    for (String change : changes) {
      records.add(changed(kind, change));
    }
    JsonNode result = kind == RecordKind.BILLING_PROFILE ? records.get(0) : records;
    return inspect(
        contract,
        Traffic.answer(
            path,
            200,
            "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + result + "}"));
  }

  /** What {@code rule} says of one answer, each as weight and sentence. */
  public static List<String> of(String rule, RecordKind kind, String... changes) {
    return of(kind, changes).stream()
        .filter(finding -> finding.check().equals(rule))
        .map(finding -> finding.severity().wireName() + " " + finding.message())
        .toList();
  }

  /** As {@link #of(String, RecordKind, String...)}, with the changes in a JSON array. */
  public static List<String> ofMany(String rule, RecordKind kind, String changes) {
    return of(
        rule,
        kind,
        MAPPER.readTree(changes).valueStream().map(JsonNode::toString).toArray(String[]::new));
  }

  /** What all checks say of {@code exchange}. */
  public static List<Finding> inspect(Contract contract, Exchange exchange) {
    return contract == Traffic.CONTRACT
        ? put(contract, exchange, CHECKS)
        : inspect(contract, exchange, Rules.all(InstantSource.fixed(NOW)));
  }

  /** What all checks say of {@code exchange}, with rules of the caller's choice. */
  public static List<Finding> inspect(Contract contract, Exchange exchange, List<Rule> rules) {
    return put(contract, exchange, Checks.all(contract, rules));
  }

  private static List<Finding> put(Contract contract, Exchange exchange, List<Check> checks) {
    Request request = exchange.request();
    Contract.Call call =
        contract
            .find(request.method(), request.url().host(), request.url().port(), request.path())
            .orElseThrow();
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      try {
        check.inspect(
            new Subject(
                exchange,
                call.operation(),
                call.pathParameters(),
                new ConstraintCoverage(call.operation())),
            findings::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return findings;
  }

  /** The names of the properties of the right record. */
  public static Collection<String> properties(RecordKind kind) {
    return RECORDS.path(kind.name()).propertyNames();
  }

  private static JsonNode changed(RecordKind kind, String change) {
    ObjectNode record = (ObjectNode) RECORDS.path(kind.name()).deepCopy();
    MAPPER
        .readTree(change)
        .forEachEntry(
            (name, value) -> {
              if (name.equals("-")) {
                record.remove(value.asString());
              } else {
                record.set(name, value);
              }
            });
    return record;
  }

  private static JsonNode records() {
    try (InputStream json =
        Meaning.class.getResourceAsStream("/dev/cfbilling/conformance/rule/records.json")) {
      return MAPPER.readTree(json);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
