package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.data.Customers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The request that a damaged answer is given to.
 *
 * @param resource what is asked for; empty when the contract does not say
 * @param id of the account or the organization; empty when there is none
 * @param authorization the header as sent; empty when there was none
 * @param today as the mock has it, in UTC
 * @param number of the request, from 1 for the first
 */
public record Asked(
    String method,
    HttpUrl url,
    Optional<Resource> resource,
    String id,
    String authorization,
    LocalDate today,
    long number) {

  /** Whether it is about the first account or its organization, whose records are damaged. */
  public boolean isAboutTheFirst() {
    return id.equals(Customers.FIRST_ACCOUNT) || id.equals(Customers.ORGANIZATION);
  }

  /** Whether it is for {@code one}. */
  public boolean isFor(Resource one) {
    return resource.filter(one::equals).isPresent();
  }

  /** Whether it is for usage in FOCUS columns. */
  public boolean isForFocusUsage() {
    return resource.map(Resource::isCostAndUsage).orElse(false);
  }

  /**
   * From the first day to the last that were asked for; zero when none or one is named, negative
   * when one that is named does not exist.
   */
  public long days() {
    String from = url.queryParameter("from");
    String to = url.queryParameter("to");
    if (from == null || to == null) {
      return 0;
    }
    try {
      return Math.max(0, ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to)));
    } catch (DateTimeException noDay) {
      return -1;
    }
  }
}
