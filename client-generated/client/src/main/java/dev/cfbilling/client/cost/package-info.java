/**
 * What usage costs: exact sums of {@code ContractedCost}, one for each currency.
 *
 * <p>Only that column is added up. {@code CumulatedContractedCost} is a running sum already, and
 * adding it up over days is the mistake that most often makes a cost tool wrong.
 */
@NullMarked
package dev.cfbilling.client.cost;

import org.jspecify.annotations.NullMarked;
