package dev.cfbilling.conformance.rule.paygo;

import java.math.BigDecimal;
import java.util.Optional;

/** Published list prices of services. */
@FunctionalInterface
public interface PriceList {

  /**
   * A list price.
   *
   * @param unit of one unit, in US dollars
   * @param block the number of units that are billed together; 1 for most
   */
  record Price(BigDecimal unit, BigDecimal block) {}

  /** The price of the service with that name in PayGo records; empty when unknown. */
  Optional<Price> of(String serviceName);
}
