package dev.cfbilling.conformance.check;

import static dev.cfbilling.conformance.Traffic.example;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Constraint;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintCoverageTest {
  private static final String USAGE = "accounts/%s/billable/usage";

  @Test
  void startsWithEveryConstraintUnexercised() throws IOException {
    ConstraintCoverage coverage = after();

    assertThat(total(coverage)).isPositive();
    assertThat(unexercised(coverage)).hasSize(total(coverage));
    assertThat(coverage.records()).isZero();
  }

  @Test
  void exercisesWhatAValueCouldHaveBroken() throws IOException {
    ConstraintCoverage coverage =
        after(Traffic.answer(USAGE, 200, example("getAccountBillableUsage/without-costs.json")));

    assertThat(unexercised(coverage))
        .contains(
            "nullable ChargeClass.yaml", "enum \"Correction\"", "maxLength 128", "format date")
        .doesNotContain("enum \"Usage\"", "maxLength 32", "required ChargePeriodEnd");
    assertThat(coverage.records()).isPositive();
  }

  @Test
  void countsANullWhereItIsAllowed() throws IOException {
    ConstraintCoverage coverage =
        after(Traffic.answer(USAGE, 200, example("getAccountBillableUsage/nulls.json")));

    assertThat(unexercised(coverage)).doesNotContain("nullable ChargeClass.yaml");
  }

  @Test
  void countsAnEmptyResultAsNoRecordAndAProfileAsOne() throws IOException {
    assertThat(
            after(Traffic.answer(USAGE, 200, example("getAccountBillableUsage/empty.json")))
                .records())
        .isZero();
    assertThat(
            after(
                    Traffic.answer(
                        "accounts/%s/billing/profile", 200, example("getBillingProfile/full.json")))
                .records())
        .isEqualTo(1);
  }

  @Test
  void exercisesParameters() throws IOException {
    ConstraintCoverage coverage =
        after(
            Traffic.answer(
                USAGE + "?from=2025-05-01&to=2025-05-02&metric=m",
                200,
                example("getAccountBillableUsage/empty.json")));

    assertThat(unexercised(coverage)).doesNotContain("maxLength 128", "format date");
  }

  @Test
  void addsWhatOthersHaveSeen() throws IOException {
    ConstraintCoverage coverage =
        after(Traffic.answer(USAGE, 200, example("getAccountBillableUsage/without-costs.json")));
    ConstraintCoverage both = coverage.afresh();

    assertThat(unexercised(both)).hasSize(total(coverage));
    both.add(coverage);
    assertThat(unexercised(both)).isEqualTo(unexercised(coverage));
    both.add(coverage);
    assertThat(both.records()).isEqualTo(2 * coverage.records());
  }

  private static List<String> unexercised(ConstraintCoverage coverage) {
    return ConstraintCoverage.unexercised(List.of(coverage)).stream()
        .map(ConstraintCoverageTest::name)
        .toList();
  }

  private static int total(ConstraintCoverage coverage) {
    return ConstraintCoverage.total(List.of(coverage));
  }

  private static String name(Constraint constraint) {
    return constraint.kind().equals("nullable")
        ? "nullable " + constraint.location().file().replace("schemas/", "")
        : constraint.kind() + " " + constraint.detail();
  }

  private static ConstraintCoverage after(Exchange... exchanges) throws IOException {
    Request first =
        exchanges.length == 0 ? Traffic.answer(USAGE, 200, "").request() : exchanges[0].request();
    Contract.Call call =
        Traffic.CONTRACT
            .find(first.method(), first.url().host(), first.url().port(), first.path())
            .orElseThrow();
    ConstraintCoverage coverage = new ConstraintCoverage(call.operation());
    for (Exchange exchange : exchanges) {
      for (Check check : Checks.all(Traffic.CONTRACT)) {
        check.inspect(
            new Subject(exchange, call.operation(), call.pathParameters(), coverage),
            finding -> {});
      }
    }
    return coverage;
  }
}
