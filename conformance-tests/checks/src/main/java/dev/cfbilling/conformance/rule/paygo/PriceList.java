package dev.cfbilling.conformance.rule.paygo;

import java.math.BigDecimal;
import java.util.Optional;

/** Published list prices, for those who know them. */
@FunctionalInterface
public interface PriceList {

  /**
   * A list price.
   *
   * @param unit of one unit, in US dollars
   * @param block how many units are only ever billed together; one for most
   */
  record Price(BigDecimal unit, BigDecimal block) {}

  /** The price of the service that PayGo records call so; empty when it is not known. */
  Optional<Price> of(String serviceName);
}
