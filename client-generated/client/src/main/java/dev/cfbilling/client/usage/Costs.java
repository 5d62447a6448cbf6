package dev.cfbilling.client.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the usage of one record costs. Null is not zero: version 2 leaves costs out until its
 * billing is integrated, while usage within a free allowance is reported to cost zero.
 *
 * @param currency the ISO 4217 code of all of them; null when not reported
 * @param contracted at the agreed price; what {@code CostTotals} adds up
 * @param billed what is invoiced
 * @param effective after every reduction
 * @param list at the list price
 * @param contractedUnitPrice the agreed price of one pricing unit
 * @param listUnitPrice the published price of one pricing unit
 */
public record Costs(
    @Nullable String currency,
    @Nullable BigDecimal contracted,
    @Nullable BigDecimal billed,
    @Nullable BigDecimal effective,
    @Nullable BigDecimal list,
    @Nullable BigDecimal contractedUnitPrice,
    @Nullable BigDecimal listUnitPrice) {}
