package dev.cfbilling.conformance.contract;

/**
 * Cloudflare's own columns of a record in FOCUS columns. No standard fixes their names, so they are
 * read here alone: a column that is renamed is renamed here.
 */
public final class OwnColumns {
  public static final String METRIC_ID = "x_BillableMetricId";
  public static final String METRIC_NAME = "x_BillableMetricName";
  public static final String PRODUCT_CATEGORY_NAME = "x_ProductCategoryName";
  public static final String PRODUCT_FAMILY_ID = "x_ProductFamilyId";
  public static final String PRODUCT_FAMILY_NAME = "x_ProductFamilyName";
  public static final String ZONE_ID = "x_ZoneId";
  public static final String ZONE_NAME = "x_ZoneName";

  private OwnColumns() {}
}
