package dev.cfbilling.client.cost;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An amount in one currency, exact to the last digit that was sent. As with {@link BigDecimal}, 1.5
 * and 1.50 are not equal.
 *
 * @param amount how much, possibly negative after a correction
 * @param currency an ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

  /** Takes no half of it. */
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /**
   * Adds, without rounding.
   *
   * @param other an amount in the same currency
   * @return the sum
   * @throws MixedCurrenciesException if it is in another currency
   */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new MixedCurrenciesException(currency, other.currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  /** As in {@code 12.50 USD}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
