package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofFocus;
import static dev.cfbilling.conformance.mock.fault.data.RecordDamage.ofPaygo;
import static dev.cfbilling.conformance.mock.fault.data.ResultDamage.ofCoverage;
import static dev.cfbilling.conformance.mock.fault.data.ResultDamage.ofProfile;

import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;
import tools.jackson.databind.util.RawValue;

/** Results that violate a schema of the contract, on every operation with such a schema. */
public final class SchemaFaults {
  private SchemaFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "missing-property",
            "A property that is required is absent.",
            usage(row -> row.remove("ConsumedUnit"), coverage -> coverage.remove("covered")),
            "schema.required"),
        Fault.of(
            "wrong-type",
            "A number comes as text.",
            Damage.all(
                usage(
                    row -> row.put("ConsumedQuantity", "12"),
                    coverage -> coverage.put("covered", "yes")),
                ofProfile(profile -> profile.put("is_partner", "no"))),
            "schema.type"),
        Fault.of(
            "unexpected-null",
            "A property is null that may not be.",
            Damage.all(
                usage(row -> row.putNull("ConsumedUnit"), coverage -> coverage.putNull("covered")),
                ofProfile(profile -> profile.putNull("company"))),
            "schema.type"),
        Fault.of(
            "unknown-literal",
            "A charge is of a category that the contract does not know.",
            Damage.all(
                ofFocus(row -> row.put("ChargeCategory", "Refund")),
                RecordDamage.ofNewestPaygo(row -> row.put("ChargeCategory", "Refund"))),
            "schema.enum"),
        Fault.of(
            "too-long",
            "An identifier is longer than 32 characters.",
            ofProfile(profile -> profile.put("id", "0".repeat(33))),
            "schema.maxLength"),
        Fault.of(
            "no-date-time",
            "A date-time has no zone.",
            Damage.all(
                usage(
                    row -> row.put("ChargePeriodEnd", "2026-01-01 00:00:00"),
                    coverage ->
                        coverage
                            .withArray("subscriptions")
                            .forEach(
                                one -> ((ObjectNode) one).put("start_timestamp", "yesterday"))),
                ofProfile(profile -> profile.put("created_on", "2023-04-17"))),
            "schema.format"),
        Fault.of(
            "too-large",
            "An integer does not fit into 64 bits.",
            Damage.all(
                ofPaygo(row -> putRaw(row, "PricingQuantity", "9223372036854775808")),
                ofProfile(profile -> putRaw(profile, "card_expiry_year", "1e19"))),
            "schema.format"),
        Fault.of(
            "fractional-quantity",
            "A priced quantity that is an integer has a fraction.",
            ofPaygo(row -> putRaw(row, "PricingQuantity", "75.5")),
            "schema.type"),
        Fault.of(
            "new-property",
            "The API has grown a property.",
            Damage.all(
                usage(row -> row.put("x_New", 1), coverage -> coverage.put("x_New", 1)),
                ofProfile(profile -> profile.put("x_New", 1))),
            "drift.property"),
        Fault.of(
            "repeated-key",
            "An object has a key twice.",
            Damage.all(
                usage(row -> twin(row, "ConsumedUnit"), coverage -> twin(coverage, "covered")),
                ofProfile(profile -> twin(profile, "company"))),
            "body.duplicate-key"));
  }

  /** Damage to a record of each usage operation, and to the coverage. */
  private static Damage usage(Consumer<ObjectNode> row, Consumer<ObjectNode> coverage) {
    return Damage.all(ofFocus(row), ofPaygo(row), ofCoverage(coverage));
  }

  private static void putRaw(ObjectNode object, String property, String json) {
    object.set(property, new POJONode(new RawValue(json)));
  }

  /** Writes the member twice, which a tree can't represent. */
  private static void twin(ObjectNode object, String property) {
    String value = object.get(property).toString();
    putRaw(object, property, "%s,\"%s\":%s".formatted(value, property, value));
  }
}
