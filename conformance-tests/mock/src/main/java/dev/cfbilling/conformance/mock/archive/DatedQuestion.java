package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.UnservedMock;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One question to the API on one day.
 *
 * @param account the account's place in its organization, from 0; -1 for the organization
 * @param id of the account or the organization
 * @param cycle of the account
 * @param asked the days that are asked for; empty for what has no days
 */
record DatedQuestion(
    ArchiveSpan span,
    LocalDate day,
    Operation operation,
    Resource resource,
    int account,
    String id,
    BillingPeriods cycle,
    Optional<RequestedDays> asked) {
  static final int ORGANIZATION = -1;

  /** What the mock answers. */
  MockAnswer answer(UnservedMock mock) {
    return mock.get(operation, id, asked);
  }

  /** Whether it is of the last day of the archive. */
  boolean isLast() {
    return day.equals(span.lastDay());
  }

  /** Whether it is of usage in FOCUS columns, of an account or of all. */
  boolean isOfUsage() {
    return resource.isCostAndUsage();
  }

  /** Whether it is of the usage in FOCUS columns of one account. */
  boolean isOfUsage(int ofAccount) {
    return resource == Resource.ACCOUNT_USAGE && account == ofAccount;
  }

  /** Whether it is of the PayGo usage of one account. */
  boolean isOfPaygo(int ofAccount) {
    return resource.isPaygoUsage() && account == ofAccount;
  }
}
