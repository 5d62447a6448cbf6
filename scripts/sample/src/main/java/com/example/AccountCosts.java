package com.example;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.cost.Money;
import dev.cfbilling.client.export.UsageCsv;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.reader.UsageAnswer;
import dev.cfbilling.client.reader.UsageReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Map;

/** What an account costs in a month: by currency, and as CSV. */
final class AccountCosts {
  private final UsageAnswer answer;

  AccountCosts(CloudflareBilling billing, String account, YearMonth month) throws IOException {
    this.answer = UsageReader.ofCosts(billing).account(account, DateRange.of(month));
  }

  Map<String, Money> totals() {
    return CostTotals.of(answer.records()).byCurrency();
  }

  void writeTo(OutputStream out) throws IOException {
    UsageCsv.exact().write(answer.records(), out);
  }
}
