package dev.cfbilling.client.cost;

/** Amounts in several currencies were to make one sum, for which nobody has given a rate. */
public final class MixedCurrenciesException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  MixedCurrenciesException(String one, String other) {
    super("There are amounts in %s and in %s; keep a sum for each currency.".formatted(one, other));
  }
}
