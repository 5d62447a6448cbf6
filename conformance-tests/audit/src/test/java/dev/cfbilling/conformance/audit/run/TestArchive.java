package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Plain bodies in folders, of the mock's or of a test's own. */
record TestArchive(Path folder) {

  /** Writes what the mock answers at a time to the questions for an account. */
  void ask(Instant time, Scenario scenario, List<Question> questions) throws IOException {
    OkHttpClient client = new OkHttpClient();
    try (MockApi mock = MockApi.builder().clock(time).scenario(scenario).start()) {
      for (Question question : questions) {
        Request request =
            new Request.Builder()
                .url(mock.baseUrl() + question.path())
                .header("Authorization", "Bearer any-token")
                .build();
        try (Response response = client.newCall(request).execute()) {
          String body = Objects.requireNonNull(response.body()).string();
          write(question.operation(), question.account(), time, body);
        }
      }
    }
  }

  /** What is asked of the mock. */
  record Question(String operation, String account, String path) {}

  /** Writes the body of an answer. */
  void write(String operation, String account, Instant retrieved, String body) throws IOException {
    write(operation, account, retrieved, "part.json", body);
  }

  /** Writes the body of one of several answers. */
  void write(String operation, String account, Instant retrieved, String name, String body)
      throws IOException {
    Path place =
        folder.resolve(
            "operation=%s/account=%s/retrieved=%s"
                .formatted(operation, account, retrieved.toString().replace(':', '-')));
    Files.createDirectories(place);
    Files.writeString(place.resolve(name), body);
  }
}
