package dev.cfbilling.conformance.metric;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that usage is metered and billed by.
 *
 * @param serviceName as PayGo records have it; may tell the allowance
 * @param family the product family
 * @param paygoUnit the {@code ConsumedUnit} of PayGo records; empty for a count
 * @param focusUnit the unit in FOCUS's grammar
 * @param included what a billing period has free of charge, in units
 * @param block units that are only ever billed together; one for most
 * @param unitPrice list price of one unit, in US dollars
 * @param zoned whether usage belongs to a zone and not to the account as a whole
 * @param hasPublishedPrice whether Cloudflare has published the price; others are to be re-checked
 */
public record Metric(
    String id,
    String serviceName,
    String family,
    String paygoUnit,
    String focusUnit,
    BigDecimal included,
    BigDecimal block,
    BigDecimal unitPrice,
    boolean zoned,
    boolean hasPublishedPrice) {
  private static final Pattern ALLOWANCE =
      Pattern.compile("\\s*\\([^()]*\\bincluded\\b[^()]*\\)$", Pattern.CASE_INSENSITIVE);
  private static final Set<String> MEASURES = Set.of("GB", "Hours");
  private static final String COUNT = "Count";

  /** The name without what it says of the allowance. */
  public String name() {
    return nameOf(serviceName);
  }

  /** {@code serviceName} without what it says of the allowance. */
  public static String nameOf(String serviceName) {
    return ALLOWANCE.matcher(serviceName).replaceFirst("");
  }

  /** The {@code PricingUnit} of PayGo records, which is never empty. */
  public String paygoPricingUnit() {
    return paygoUnit.isEmpty() ? COUNT : paygoUnit;
  }

  /** The {@code PricingUnit} of FOCUS records: what has one price, a whole block where there is. */
  public String focusPricingUnit() {
    return isSoldInBlocks() ? block.toPlainString() + " " + focusUnit : focusUnit;
  }

  /** The list price of one {@link #focusPricingUnit}. */
  public BigDecimal pricingUnitPrice() {
    return unitPrice.multiply(block);
  }

  /** Whether several units are billed together. */
  public boolean isSoldInBlocks() {
    return block.compareTo(BigDecimal.ONE) > 0;
  }

  /** Whether amounts are measured and have fractions, where others are counted. */
  public boolean isMeasured() {
    return focusUnit.contains("-") || MEASURES.contains(focusUnit);
  }

  /** Whether usage is told by region. */
  public boolean isRegional() {
    return family.equals("R2");
  }
}
