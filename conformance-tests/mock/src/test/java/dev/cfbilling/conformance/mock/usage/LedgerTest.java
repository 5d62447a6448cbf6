package dev.cfbilling.conformance.mock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LedgerTest {

  @Test
  void usesTheAllowanceUpFirst() {
    Ledger ledger = new Ledger(metric("kv_write_operations"));

    assertThat(ledger.add(amount("900000")).priced()).isEqualByComparingTo("0");
    BilledAmount second = ledger.add(amount("300000"));
    assertThat(second.priced()).isEqualByComparingTo("200000");
    assertThat(second.cost()).isEqualByComparingTo("1");
  }

  @Test
  void roundsFractionsUpOverThePeriodAndNotOverTheDay() {
    Ledger ledger = new Ledger(metric("r2_ia_storage"));

    assertThat(ledger.add(amount("0.4")).priced()).isEqualByComparingTo("1");
    assertThat(ledger.add(amount("0.4")).priced()).isEqualByComparingTo("0");
    BilledAmount third = ledger.add(amount("0.4"));
    assertThat(third.priced()).isEqualByComparingTo("1");
    assertThat(third.costSoFar()).isEqualByComparingTo("0.02");
  }

  @Test
  void billsAWholeBlockWhenItIsBegun() {
    Ledger ledger = new Ledger(metric("r2_class_a_operations"));

    assertThat(ledger.add(amount("1000001")).cost()).isEqualByComparingTo("4.5");
    BilledAmount within = ledger.add(amount("999998"));
    assertThat(within.cost()).isEqualByComparingTo("0");
    assertThat(within.priced()).isEqualByComparingTo("999998");
    BilledAmount beyond = ledger.add(amount("2"));
    assertThat(beyond.cost()).isEqualByComparingTo("4.5");
    assertThat(beyond.costSoFar()).isEqualByComparingTo("9");
    assertThat(beyond.pricedSoFar()).isEqualByComparingTo("1000001");
  }

  private static Metric metric(String id) {
    return MetricCatalogue.bundled().find(id).orElseThrow();
  }

  private static BigDecimal amount(String amount) {
    return new BigDecimal(amount);
  }
}
