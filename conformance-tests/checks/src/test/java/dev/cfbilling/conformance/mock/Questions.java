package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** What can be asked of a mock, in every way that has an answer of its own. */
final class Questions {
  static final String V2 = "/accounts/{first}/billable/usage";
  static final String ORGANIZATION = "/organizations/" + Customers.ORGANIZATION + "/billable/usage";
  static final List<String> OPERATIONS =
      List.of(
          "/accounts/{first}/billing/profile",
          "/accounts/{first}/billing/usage/paygo",
          "/accounts/{first}/paygo-usage",
          "/accounts/{first}/paygo-usage-info",
          "/accounts/{first}/billable-usage",
          "/accounts/{first}/billable-usage/info",
          V2,
          ORGANIZATION);

  private static final List<String> PERIODS =
      List.of(
          "?from=2026-10-14&to=2026-11-13",
          "?from=2026-10-20&to=2026-10-21",
          "?from=2026-10-20&to=2026-11-12");

  private static final int MAX_SAMPLES = 5;

  private final MockApi mock;
  private final OkHttpClient client =
      new OkHttpClient.Builder().followRedirects(false).readTimeout(Duration.ZERO).build();

  Questions(MockApi mock) {
    this.mock = mock;
  }

  /** Those that are right. */
  static List<String> right() {
    List<String> paths = new ArrayList<>(OPERATIONS);
    for (String operation : OPERATIONS) {
      if (operation.endsWith("usage") || operation.endsWith("paygo")) {
        PERIODS.forEach(period -> paths.add(operation + period));
      }
    }
    paths.add(V2 + "?metric=workers_standard_requests");
    paths.add(ORGANIZATION + "?metric=workers_standard_requests");
    return paths;
  }

  /** Those that are turned down, each for a reason of its own, but conform to the contract. */
  static List<String> refused() {
    return List.of(
        V2 + "?from=2026-10-01",
        V2 + "?from=2026-10-01&to=2026-11-20",
        V2 + "?from=2026-10-02&to=2026-10-01",
        "/accounts/not-hex/billable/usage",
        "/accounts/00000000000000000000000000000000/billable-usage");
  }

  /** Puts them, each with a token, to every check. */
  Report judged(List<String> paths) {
    try {
      return new ConformanceRun(
              Traffic.CONTRACT,
              Checks.all(Traffic.CONTRACT),
              Selection.everything(),
              SeverityTable.standard(),
              MAX_SAMPLES)
          .run(new Asking(paths));
    } catch (TargetException broken) {
      throw new AssertionError(broken);
    }
  }

  /** One of them, as it comes. */
  Response ask(String path) throws IOException {
    return client.newCall(request(path)).execute();
  }

  private Request request(String path) {
    return new MockClient(mock).request(path).header("Authorization", MockClient.TOKEN).build();
  }

  private Exchange exchange(int index, String path) {
    Request request = request(path);
    try (Response response = client.newCall(request).execute()) {
      return new Exchange(
          index,
          new dev.cfbilling.conformance.exchange.Request(
              "GET",
              request.url(),
              CredentialHeaders.among(request.headers().names().stream()),
              true),
          new dev.cfbilling.conformance.exchange.Response(
              response.code(),
              Optional.ofNullable(response.header("Content-Type")),
              Optional.of(Body.copyOf(response.body().byteStream()))));
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }

  private final class Asking implements Target {
    private final List<String> paths;

    Asking(List<String> paths) {
      this.paths = paths;
    }

    @Override
    public String name() {
      return "a mock";
    }

    @Override
    public TargetKind kind() {
      return TargetKind.MOCK;
    }

    @Override
    public void exchanges(Consumer<Exchange> consumer) {
      for (int i = 0; i < paths.size(); i++) {
        consumer.accept(exchange(i, paths.get(i)));
      }
    }
  }
}
