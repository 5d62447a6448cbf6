package dev.cfbilling.conformance.metric;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A metric by which usage is measured and billed.
 *
 * @param serviceName as in PayGo records; may mention the allowance
 * @param family the product family
 * @param paygoUnit the {@code ConsumedUnit} of PayGo records; empty for a count
 * @param focusUnit the unit in FOCUS's grammar
 * @param included the free allowance of a billing period, in units
 * @param block the number of units that are billed together; 1 for most
 * @param unitPrice list price of one unit, in US dollars
 * @param zoned whether usage belongs to a zone rather than to the account as a whole
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
  private static final Pattern INCLUDED =
      Pattern.compile("\\bincluded\\b", Pattern.CASE_INSENSITIVE);
  private static final Set<String> MEASURES = Set.of("GB", "Hours");
  private static final String COUNT = "Count";

  /** The service name without the mention of the allowance. */
  public String name() {
    return nameOf(serviceName);
  }

  /** {@code serviceName} without the mention of the allowance. */
  public static String nameOf(String serviceName) {
    int end = serviceName.length() - 1;
    int open = serviceName.lastIndexOf('(');
    boolean isAllowance =
        open >= 0
            && serviceName.indexOf(')', open) == end
            && INCLUDED.matcher(serviceName).region(open, end).find();
    return isAllowance ? serviceName.substring(0, open).stripTrailing() : serviceName;
  }

  /** The {@code PricingUnit} of PayGo records; never empty. */
  public String paygoPricingUnit() {
    return paygoUnit.isEmpty() ? COUNT : paygoUnit;
  }

  /** The {@code PricingUnit} of FOCUS records: a whole block if the metric is sold in blocks. */
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

  /** Whether amounts are measured and may be fractions; others are counted. */
  public boolean isMeasured() {
    return focusUnit.contains("-") || MEASURES.contains(focusUnit);
  }

  /** The product family and its category. */
  public MetricFamily productFamily() {
    return MetricFamily.named(family);
  }

  /** Whether usage is reported by region. */
  public boolean isRegional() {
    return isOfR2();
  }

  /** Whether it is of the object storage. */
  public boolean isOfR2() {
    return family.equals("R2");
  }
}
