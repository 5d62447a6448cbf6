package dev.cfbilling.client.reader;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.AccessDeniedException;
import dev.cfbilling.client.failure.BadRequestException;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.failure.NotFoundException;
import dev.cfbilling.client.period.DateRange;
import dev.cfbilling.client.usage.UsageRecord;
import dev.cfbilling.client.usage.UsageSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** One reading: which source it asks, and what becomes of the answers. */
final class Reading {
  /** What paths answer that are not open to the account, or to the token. */
  private static final List<Long> NOT_OPEN = List.of(1171L, 10000L);

  private static final int METHOD_NOT_ALLOWED = 405;

  /** The member of the query that asks for costs, in the sentence of a refusal. */
  private static final Pattern WISH = Pattern.compile("\\bmetric\\b", Pattern.CASE_INSENSITIVE);

  private final Caller caller = new Caller();
  private final SourceWindows windows;

  Reading(CloudflareBilling billing) {
    this.windows = new SourceWindows(billing, caller);
  }

  UsageAnswer account(String accountId, DateRange range, List<UsageSource> sources)
      throws BillingApiException {
    List<Refusal> refusals = new ArrayList<>();
    for (UsageSource source : sources) {
      if (isRuledOut(source, refusals)) {
        continue;
      }
      try {
        UsageAnswer answer = answer(source, range, windows.ofAccount(source, accountId), refusals);
        if (sources.size() == 1 || !mayLackCosts(answer)) {
          return answer;
        }
        refusals.add(new Refusal(source, noCosts(accountId)));
      } catch (BillingApiException failure) {
        if (!isNotOpen(failure) && !knowsNoCosts(source, failure)) {
          throw failure;
        }
        refusals.add(new Refusal(source, failure));
      }
    }
    throw sources.size() == 1 ? refusals.get(0).reason() : notCovered(accountId, refusals);
  }

  UsageAnswer organization(String organizationId, DateRange range) throws BillingApiException {
    UsageSource source = UsageSource.BILLABLE_USAGE_V2;
    return answer(source, range, windows.ofOrganization(organizationId), List.of());
  }

  /** Whatever a window brings beside its own days belongs to another, or was not asked for. */
  private UsageAnswer answer(
      UsageSource source, DateRange range, SourceWindows.Window window, List<Refusal> refusals)
      throws BillingApiException {
    List<UsageRecord> records = new ArrayList<>();
    for (DateRange days : window.parts(range)) {
      for (UsageRecord usage : window.read(days)) {
        if (days.contains(usage.day())) {
          records.add(usage);
        }
      }
    }
    return new AnswerValue(source, range, records, refusals, caller.notes());
  }

  /** Coverage speaks for all PayGo paths. */
  private static boolean isRuledOut(UsageSource source, List<Refusal> refusals) {
    return isPaygo(source)
        && refusals.stream()
            .anyMatch(
                refusal ->
                    isPaygo(refusal.source()) && refusal.reason() instanceof NotCoveredException);
  }

  private static boolean isPaygo(UsageSource source) {
    return source != UsageSource.BILLABLE_USAGE_COSTS && source != UsageSource.BILLABLE_USAGE_V2;
  }

  /** Whether there may be usage though the query for its costs gave nothing. */
  private static boolean mayLackCosts(UsageAnswer answer) {
    return answer.source() == UsageSource.BILLABLE_USAGE_COSTS && answer.records().isEmpty();
  }

  private static NotCoveredException noCosts(String accountId) {
    return new NotCoveredException(
        ("Cloudflare answers the query for costs of the account %s with no record, as it does where"
                + " it keeps none.")
            .formatted(accountId),
        List.of());
  }

  private static boolean isNotOpen(BillingApiException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return NOT_OPEN.stream().anyMatch(denied::hasCode);
    }
    if (failure instanceof NotFoundException notFound) {
      return !notFound.errors().isEmpty();
    }
    if (failure instanceof BadRequestException bad) {
      return bad.status() == METHOD_NOT_ALLOWED && !bad.errors().isEmpty();
    }
    return failure instanceof NotCoveredException;
  }

  /**
   * Whether the query for costs is refused for asking for them, as an API did that knew usage only.
   * The query says no more than that and the days, so what is wrong with these is not meant.
   */
  private static boolean knowsNoCosts(UsageSource source, BillingApiException failure) {
    return source == UsageSource.BILLABLE_USAGE_COSTS
        && failure instanceof BadRequestException refused
        && refused.errors().stream().anyMatch(error -> WISH.matcher(error.message()).find());
  }

  private static NotCoveredException notCovered(String accountId, List<Refusal> refusals) {
    String said =
        refusals.stream()
            .map(refusal -> refusal.source().path() + ": " + refusal.reason().getMessage())
            .collect(joining("; "));
    return new NotCoveredException(
        "No source of usage is open to the account %s; check that the token has Billing Read. %s"
            .formatted(accountId, said),
        refusals.stream().map(Refusal::reason).toList());
  }

  CompletableFuture<UsageAnswer> async(Executor executor, Task task) {
    CompletableFuture<UsageAnswer> future =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            caller.cancel();
            return cancelled;
          }
        };
    executor.execute(
        () -> {
          try {
            future.complete(task.run());
          } catch (Throwable failure) {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  /** What gives an answer, or says why there is none. */
  interface Task {
    UsageAnswer run() throws BillingApiException;
  }
}
