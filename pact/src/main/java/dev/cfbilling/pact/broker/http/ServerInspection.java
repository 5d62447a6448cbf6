package dev.cfbilling.pact.broker.http;

import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Finds out whom a broker lets do what, without changing anything in it. */
public final class ServerInspection {
  private static final RequestBody EMPTY =
      RequestBody.create("{}", MediaType.get("application/json"));

  private final Access access;
  private final OkHttpClient http;

  public ServerInspection(Access access, Network network) {
    this.access = access;
    this.http = network.newClient().followRedirects(false).build();
  }

  /** What the broker asks for, and what it is shown. */
  public String authentication() throws BrokerException {
    String shown =
        access.authorization().isEmpty()
            ? "no credentials are set"
            : access.hasToken() ? "a token is set" : "a user name and a password are set";
    try (Response response = send(new Request.Builder().url(access.url() + "/"))) {
      String asked =
          response.code() == 401
              ? Optional.ofNullable(response.header("WWW-Authenticate"))
                  .map(value -> value.split(" ", 2)[0])
                  .orElse("credentials of a kind that the broker does not name")
              : "none to read";
      return "%s; %s".formatted(asked, shown);
    } catch (IOException failed) {
      throw new BrokerFailures(access).explain(failed, "GET", "say whom it lets in");
    }
  }

  /** Whether the credentials may write: they are asked to make an environment without a name. */
  public boolean mayWrite() throws BrokerException {
    Request.Builder request = new Request.Builder().url(access.url() + "/environments").post(EMPTY);
    access.authorization().ifPresent(value -> request.header("Authorization", value));
    String purpose = "say who may write";
    BrokerFailures failures = new BrokerFailures(access);
    try (Response response = send(request)) {
      boolean isRefused = response.code() == 401 || response.code() == 403;
      if (!isRefused) {
        failures.check("POST", response, response.body().string(), purpose);
      }
      return !isRefused;
    } catch (IOException failed) {
      throw failures.explain(failed, "GET", purpose);
    }
  }

  private Response send(Request.Builder request) throws IOException {
    return http.newCall(request.header("Accept", "application/hal+json").build()).execute();
  }
}
