package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.data.Customers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The request whose answer a fault damages.
 *
 * @param resource the requested one; empty when the contract does not name it
 * @param id of the account or the organization; empty when there is none
 * @param authorization the header as sent; empty without one
 * @param today by the mock's clock, in UTC
 * @param number of the request, from 1
 */
public record ReceivedRequest(
    String method,
    HttpUrl url,
    Optional<Resource> resource,
    String id,
    String authorization,
    LocalDate today,
    long number) {

  /**
   * Whether it is about the first account or its organization; faults damage only their records.
   */
  public boolean isAboutTheFirst() {
    return id.equals(Customers.FIRST_ACCOUNT) || id.equals(Customers.ORGANIZATION);
  }

  public boolean isFor(Resource one) {
    return resource.filter(one::equals).isPresent();
  }

  /** Whether it is for usage in FOCUS columns. */
  public boolean isForFocusUsage() {
    return resource.map(Resource::isCostAndUsage).orElse(false);
  }

  /**
   * The days from {@code from} to {@code to}; 0 when one of them is missing, negative when one is
   * no date.
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
