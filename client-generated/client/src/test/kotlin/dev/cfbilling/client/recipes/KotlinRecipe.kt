package dev.cfbilling.client.recipes

import dev.cfbilling.client.CloudflareBilling
import dev.cfbilling.client.cost.CostTotals
import dev.cfbilling.client.period.DateRange
import dev.cfbilling.client.reader.UsageReader
import dev.cfbilling.client.usage.UsageRecord
import java.math.BigDecimal
import java.time.LocalDate
import java.time.YearMonth

fun costs(reader: UsageReader, account: String, month: YearMonth): Map<String, BigDecimal> {
    val answer = reader.account(account, DateRange.of(month))
    return CostTotals.of(answer.records()).byCurrency.mapValues { it.value.amount }
}

fun billed(usage: UsageRecord): String = usage.costs().billed()?.toPlainString() ?: "not reported"

fun families(billing: CloudflareBilling, account: String, from: LocalDate, to: LocalDate): Set<String?> =
    CloudflareBilling.stream(billing.billableUsage().getAccountBillableUsage(account, from, to, null))
        .use { rows -> rows.map { it.xProductFamilyName() }.toSet() }
