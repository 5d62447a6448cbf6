package dev.cfbilling.client.usage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the usage of one record costs. Null is not zero: version 2 leaves costs out until its
 * billing is integrated, while usage within a free allowance is reported to cost zero.
 */
public sealed interface Costs permits Values.CostsValue {

  /** {@return the ISO 4217 code of all of them; null when not reported} */
  @Nullable String currency();

  /** {@return at the agreed price; what {@code CostTotals} adds up} */
  @Nullable BigDecimal contracted();

  /** {@return what is invoiced} */
  @Nullable BigDecimal billed();

  /** {@return after every reduction} */
  @Nullable BigDecimal effective();

  /** {@return at the list price} */
  @Nullable BigDecimal list();

  /** {@return the agreed price of one pricing unit} */
  @Nullable BigDecimal contractedUnitPrice();

  /** {@return the published price of one pricing unit} */
  @Nullable BigDecimal listUnitPrice();
}
