package dev.cfbilling.example;

import dev.cfbilling.client.failure.AccessDeniedException;
import dev.cfbilling.client.failure.AuthenticationException;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.NotCoveredException;
import dev.cfbilling.client.failure.NotFoundException;
import dev.cfbilling.client.failure.RateLimitException;
import dev.cfbilling.client.failure.RedirectedElsewhereException;
import dev.cfbilling.client.failure.ServerException;
import dev.cfbilling.client.failure.TransportException;
import java.time.Duration;

/** What went wrong and what to do about it, in one sentence for each type of failure. */
final class FailureSentences {
  /** Cloudflare counts requests over so long a time. */
  private static final Duration RATE_LIMIT_WINDOW = Duration.ofMinutes(5);

  private FailureSentences() {}

  static String sentence(BillingApiException failure, String account) {
    if (failure instanceof AuthenticationException unknown) {
      return "Cloudflare does not know the API token (%s); set CLOUDFLARE_API_TOKEN to a valid one."
          .formatted(unknown.status());
    }
    if (failure instanceof AccessDeniedException denied) {
      return "The API token is not let in to the billing of account %s (%s); grant it Billing Read."
          .formatted(account, denied.status());
    }
    if (failure instanceof NotCoveredException) {
      return "Cloudflare has no usage of account %s to ask for; check its id and that the token has Billing Read."
          .formatted(account);
    }
    if (failure instanceof NotFoundException notFound) {
      return "Cloudflare has nothing about account %s (%s); check its id."
          .formatted(account, notFound.status());
    }
    if (failure instanceof RateLimitException limit) {
      Duration told = limit.retryAfter();
      return "Cloudflare has had too many requests (%s); come back in %s seconds."
          .formatted(limit.status(), (told == null ? RATE_LIMIT_WINDOW : told).toSeconds());
    }
    if (failure instanceof ContractMismatchException mismatch) {
      String value = mismatch.value() == null ? "" : ", which is " + mismatch.value();
      return "Cloudflare's answer departs from the contract at %s%s; look for a newer client."
          .formatted(mismatch.path(), value);
    }
    if (failure instanceof ServerException server) {
      return "Cloudflare failed at the request (%s); try later.".formatted(server.status());
    }
    if (failure instanceof TransportException || failure instanceof RedirectedElsewhereException) {
      return "%s; check the network.".formatted(failure.getMessage());
    }
    return "%s; check what was asked for.".formatted(failure.getMessage());
  }
}
