package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.usage.RequestedDays;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Answers in this process as the mock does, without a server and without a rate limit. */
public final class UnservedMock {
  private static final HttpUrl HOST = HttpUrl.get("http://localhost");
  private static final Headers KNOWN = Headers.of("Authorization", "Bearer any-token");

  private final Contract contract;
  private final Customers customers;
  private final RequestRouter router;
  private final Damage damage;

  /** Answers as a mock that was started now. */
  public UnservedMock(MockApiBuilder mock) {
    MockSettings settings = mock.settings();
    this.contract = settings.contract();
    this.customers = settings.customers();
    this.router = new RequestRouter(settings, new SeededIds(settings.seed()), customers);
    this.damage = settings.damage();
  }

  /** The contract that requests are checked against. */
  public Contract contract() {
    return contract;
  }

  /** The accounts and organizations that the mock has data of. */
  public Customers customers() {
    return customers;
  }

  /**
   * The answer to a GET; may be called by many threads at once.
   *
   * @param id of the account or the organization
   */
  public MockAnswer get(Operation operation, String id, Optional<RequestedDays> days) {
    HttpUrl.Builder url = HOST.newBuilder().encodedPath(contract.server().getPath());
    operation
        .path()
        .fill(Map.of("account_id", id, "organization_id", id))
        .forEach(url::addPathSegment);
    days.ifPresent(
        asked ->
            url.addQueryParameter("from", asked.from().toString())
                .addQueryParameter("to", asked.to().toString()));
    return router.answer(
        new SentCall("GET", url.build(), KNOWN, InputStream.nullInputStream()), 1, damage);
  }
}
