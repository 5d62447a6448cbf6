package dev.cfbilling.client.usage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was metered.
 *
 * @param id the metric's identifier ({@code x_BillableMetricId}); null when not reported, and
 *     always from PayGo paths
 * @param name its name, for people to read ({@code x_BillableMetricName}, {@code ServiceName} from
 *     PayGo paths)
 * @param family the product family ({@code x_ProductFamilyName}, {@code ServiceFamilyName} from
 *     PayGo paths); null when not reported
 */
public record Meter(@Nullable String id, String name, @Nullable String family) {
  private static final Pattern ALLOWANCE =
      Pattern.compile("\\s*\\(first\\b[^()]*\\bincluded\\)\\s*$", Pattern.CASE_INSENSITIVE);

  /**
   * The name without the free allowance that PayGo paths put behind it, as in {@code Workers
   * Standard Requests (first 10M are included)}. The allowance may change and the service stay.
   *
   * @return the name, or what is in front of the allowance
   */
  public String nameWithoutAllowance() {
    return ALLOWANCE.matcher(name).replaceFirst("");
  }
}
