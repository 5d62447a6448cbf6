package dev.cfbilling.pact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.query.RefusedQueryException;
import dev.cfbilling.conformance.mock.query.SentQueries;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import dev.cfbilling.reader.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the client needs, it got at each edition of the API that had it. */
class EditionsTest {
  private static final MediaType JSON = MediaType.get("application/json");

  /** A night asks each, a landing one in three, the newest among them. */
  private static final int STEP = Boolean.getBoolean("nightly") ? 1 : 3;

  private final OkHttpClient client = new OkHttpClient();

  @Test
  @Tag("sized")
  void eachEditionAnswersAsThePactDemandsWhereItHasWhatIsDemanded() throws Exception {
    Set<String> kept = new HashSet<>();
    List<Edition> all = ContractLoader.editions().all();
    for (int i = all.size() - 1; i >= 0; i -= STEP) {
      Edition edition = all.get(i);
      Contract contract = ContractLoader.edition(edition);
      List<SynchronousHttp> had =
          PactFile.interactions().stream()
              .filter(interaction -> obeys(contract, interaction))
              .toList();
      System.out.printf("Edition %s has what %d interactions demand.%n", edition, had.size());
      assertThat(had).as("%s", edition).isNotEmpty();
      try (MockApi mock =
          MockApi.builder().contract(contract).clock(MockApi.USUAL_TIME).providerStates().start()) {
        for (SynchronousHttp interaction : had) {
          assertThat(PactVerdict.passes(answer(mock, interaction), interaction))
              .as("%s, at %s", interaction.getDescription(), edition)
              .isTrue();
          kept.add(interaction.getDescription());
        }
      }
    }
    assertThat(PactFile.interactions())
        .as("no interaction demands what no edition had")
        .allMatch(interaction -> kept.contains(interaction.getDescription()));
  }

  /** Whether the edition has all that the interaction sends and demands. */
  private static boolean obeys(Contract contract, SynchronousHttp interaction) {
    try {
      Report report = new PactTarget(contract, List.of(interaction)).check();
      return report.judged() == 1
          && report.findings().stream()
              .allMatch(at -> at.finding().severity() == Severity.INFORMATION)
          && allowsBody(contract, interaction.getRequest());
    } catch (TargetException none) {
      return false;
    }
  }

  private static boolean allowsBody(Contract contract, IRequest request) {
    HttpUrl url = HttpUrl.get(contract.server().resolve(request.getPath()));
    Contract.Call call =
        contract
            .find(request.getMethod(), url.host(), url.port(), url.pathSegments())
            .orElseThrow();
    try {
      SentQueries.read(call.operation(), new ByteArrayInputStream(request.getBody().orEmpty()));
      return true;
    } catch (RefusedQueryException departs) {
      return false;
    }
  }

  private Answer answer(MockApi mock, SynchronousHttp interaction) throws IOException {
    for (ProviderState state : interaction.getProviderStates()) {
      bringAbout(mock, state);
    }
    IRequest asked = interaction.getRequest();
    HttpUrl.Builder url = at(mock, asked.getPath()).newBuilder();
    asked
        .getQuery()
        .forEach((name, values) -> values.forEach(value -> url.addQueryParameter(name, value)));
    String json = asked.getBody().valueAsString();
    Request.Builder request =
        new Request.Builder()
            .url(url.build())
            .method(
                asked.getMethod(),
                json == null || json.isEmpty() ? null : RequestBody.create(json, JSON));
    asked.getHeaders().forEach((name, values) -> request.header(name, values.get(0)));
    try (Response response = client.newCall(request.build()).execute()) {
      Map<String, String> headers = new TreeMap<>();
      response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
      return new Answer(response.code(), headers, response.body().string());
    }
  }

  private void bringAbout(MockApi mock, ProviderState state) throws IOException {
    String body =
        JsonMapper.shared()
            .writeValueAsString(Map.of("state", state.getName(), "params", state.getParams()));
    Request request =
        new Request.Builder()
            .url(at(mock, "/_pact/provider-states"))
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = client.newCall(request).execute()) {
      assertThat(response.isSuccessful()).as("%s", state).isTrue();
    }
  }

  private static HttpUrl at(MockApi mock, String path) {
    return Objects.requireNonNull(mock.baseUrl().resolve(path));
  }
}
