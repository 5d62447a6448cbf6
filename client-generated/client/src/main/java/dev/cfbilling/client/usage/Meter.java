package dev.cfbilling.client.usage;

import org.jspecify.annotations.Nullable;

/** What was metered. */
public sealed interface Meter permits Values.MeterValue {

  /**
   * {@return the metric's identifier ({@code x_BillableMetricId}); null when not reported, and
   * always from PayGo paths}
   */
  @Nullable String id();

  /**
   * {@return its name, for people to read ({@code x_BillableMetricName}, {@code ServiceName} from
   * PayGo paths); null when not reported, which then the identifier is}
   */
  @Nullable String name();

  /**
   * {@return the product family ({@code x_ProductFamilyName}, {@code ServiceFamilyName} from PayGo
   * paths); null when not reported}
   */
  @Nullable String family();

  /**
   * {@return the product family's identifier ({@code x_ProductFamilyId}); null when not reported,
   * and always from PayGo paths}
   */
  @Nullable String familyId();

  /**
   * {@return the product category that the family belongs to ({@code x_ProductCategoryName}); null
   * when not reported, and always from PayGo paths}
   */
  @Nullable String category();

  /**
   * The name without the free allowance that PayGo paths put behind it, as in {@code Workers
   * Standard Requests (first 10M are included)}. The allowance may change and the service stay.
   *
   * @return the name, or what is in front of the allowance; the identifier where there is no name
   */
  String nameWithoutAllowance();
}
