package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.UnservedMock;
import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.usage.BillingPeriods;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked on one day: of the organization, and of each of its accounts. */
record ReadingDay(ArchiveSpan span, LocalDate day, UnservedMock mock) {
  private static final List<Resource> OF_ACCOUNT =
      List.of(
          Resource.PAYGO_USAGE,
          Resource.SECOND_PAYGO_USAGE,
          Resource.FIRST_PAYGO_USAGE,
          Resource.ACCOUNT_USAGE,
          Resource.BILLING_PROFILE);

  /** The readings, together those of each account; the organization has the longest answer. */
  List<List<DatedQuestion>> readings() {
    List<Account> accounts = mock.customers().organization().accounts();
    return Stream.concat(
            Stream.of(ofOrganization().stream().toList()),
            IntStream.range(0, accounts.size())
                .mapToObj(place -> ofAccount(place, accounts.get(place)).toList()))
        .toList();
  }

  private Optional<DatedQuestion> ofOrganization() {
    String id = mock.customers().organization().id();
    return operation(Resource.ORGANIZATION_USAGE)
        .map(
            operation ->
                new DatedQuestion(
                    span,
                    day,
                    operation,
                    Resource.ORGANIZATION_USAGE,
                    DatedQuestion.ORGANIZATION,
                    id,
                    BillingPeriods.MONTHS,
                    Optional.of(recentDays())));
  }

  private Stream<DatedQuestion> ofAccount(int place, Account account) {
    BillingPeriods cycle = cycle(account);
    return OF_ACCOUNT.stream()
        .flatMap(
            resource ->
                operation(resource).stream()
                    .map(
                        operation ->
                            new DatedQuestion(
                                span,
                                day,
                                operation,
                                resource,
                                place,
                                account.id(),
                                cycle,
                                days(resource, cycle))));
  }

  private Optional<Operation> operation(Resource resource) {
    return mock.contract().operation(resource);
  }

  private Optional<RequestedDays> days(Resource resource, BillingPeriods cycle) {
    if (resource == Resource.BILLING_PROFILE) {
      return Optional.empty();
    }
    RequestedDays recent = recentDays();
    return Optional.of(
        resource.isPaygoUsage()
            ? new RequestedDays(cycle.startOf(recent.from()), recent.to())
            : recent);
  }

  private RequestedDays recentDays() {
    return new RequestedDays(day.minusDays(span.reread()), day);
  }

  /** PayGo usage is told of billing cycles whose first day is asked for. */
  private static BillingPeriods cycle(Account account) {
    return account.subscriptions().stream()
        .findFirst()
        .map(main -> BillingPeriods.anchoredOn(main.anchor().getDayOfMonth()))
        .orElse(BillingPeriods.MONTHS);
  }
}
