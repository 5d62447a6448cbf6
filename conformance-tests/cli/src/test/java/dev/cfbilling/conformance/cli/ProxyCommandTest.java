package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyCommandTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Pattern ADDRESS = Pattern.compile("at (http://localhost:\\d+)/");
  private static final String TOKEN = "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--port 70000             | --port is \"70000\"; it is a whole number from 0 to 65535.",
        "--base-url nowhere       | --base-url is no http or https URL; it is like"
            + " https://api.cloudflare.com/client/v4.",
        "--base-url http://jane:pw1234567@localhost/ | --base-url has a user or a password, which no"
            + " call would carry; leave them out, and let the client send them.",
        "--port 4010 --base-url http://localhost:4010/client/v4 | --base-url is localhost:4010, where"
            + " the proxy itself listens; name the API's address, or another --port.",
        "--rotate 1d              | --rotate is of a recording; name one with --record FILE.har.",
        "--record no/where.har    | no/where.har can't be written: its directory does not exist.",
        "--ca-file none.pem       | none.pem cannot be read, for its certificates: there is no such file.",
        "--replay none.har        | There is no file none.har to read a capture from.",
        "--replay a --record b    | --replay answers by itself, so --base-url, --record and --rotate"
            + " have no meaning beside it; leave them out.",
        "--allow-host=            | --allow-host is empty; is a variable not set?",
        "--allow-host https://x/y | --allow-host is \"https://x/y\"; it is a name like api.example,"
            + " without scheme, port and path.",
        "--bind-address=          | --bind-address is empty; is a variable not set?",
        "--bind-address nowhere.invalid | --bind-address is \"nowhere.invalid\"; it is an address"
            + " of this machine like 0.0.0.0.",
      })
  void saysInOneSentenceWhatIsWrong(String arguments, String sentence) {
    assertThat(run(("proxy " + arguments.strip()).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString().lines()).containsExactly(sentence);
  }

  @Test
  void saysHowARotationIsWritten() {
    String file = folder.resolve("a.har").toString();

    assertThat(run("proxy", "--record", file, "--rotate", "daily")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "--rotate is \"daily\"; it is a size such as 100MB or a time such as 1d or 12h.");
  }

  @Test
  void saysThatThePortIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("proxy", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(2);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).contains("Address already in use", "another --port");
    }
  }

  @Test
  void writesOverNoRecording() throws IOException {
    Path file = Files.writeString(folder.resolve("a.har"), "mine");

    assertThat(run("proxy", "--port", "0", "--record", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("is there already and is not written over; name another file with --record.");
    assertThat(file).hasContent("mine");
  }

  @Test
  void judgesAndRecordsUntilItIsStopped() throws Exception {
    Path har = folder.resolve("traffic.har");
    Path json = folder.resolve("report.json");
    try (MockApi mock =
        MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start()) {
      int code =
          during(
              address -> get(address + usage(mock)),
              "proxy",
              "--port",
              "0",
              "--base-url",
              mock.baseUrl().toString(),
              "--record",
              har.toString(),
              "--report",
              "json=" + json);

      assertThat(code).isEqualTo(1);
      assertThat(out.toString())
          .contains(
              "It records to %s, without secrets.".formatted(har),
              "ERROR  usage.list-cost  getAccountBillableUsage  #0  200\n  /result/",
              "through a proxy against Cloudflare Billing API")
          .doesNotContain(TOKEN);
      assertThat(err.toString()).doesNotContain(TOKEN);
      assertThat(json).content().contains("usage.list-cost").doesNotContain(TOKEN);
      assertThat(har).content().endsWith("\n]}}\n").doesNotContain(TOKEN);

      out.getBuffer().setLength(0);
      assertThat(run("--capture", har.toString(), "--base-url", mock.baseUrl().toString()))
          .isEqualTo(1);
      assertThat(out.toString()).contains("usage.list-cost");
    }
  }

  @Test
  void failsForNoFindingThatABaselineKnows() throws Exception {
    Path known = folder.resolve("known.yaml");
    try (MockApi mock =
        MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start()) {
      String[] proxy = {"proxy", "--port", "0", "--base-url", mock.baseUrl().toString()};
      String[] update = {"--baseline", known.toString(), "--update-baseline"};
      String[] beside = {"--baseline", known.toString()};

      during(
          address -> get(address + usage(mock)),
          Stream.of(proxy, update).flatMap(Stream::of).toArray(String[]::new));
      out.getBuffer().setLength(0);

      assertThat(
              during(
                  address -> get(address + usage(mock)),
                  Stream.of(proxy, beside).flatMap(Stream::of).toArray(String[]::new)))
          .isZero();
    }
  }

  @Test
  void judgesOneOperationAlone() throws Exception {
    try (MockApi mock =
        MockApi.builder().clock(NOW).fault(Faults.find("list-cost").orElseThrow()).start()) {
      int code =
          during(
              address -> get(address + usage(mock)),
              "proxy",
              "--port",
              "0",
              "--base-url",
              mock.baseUrl().toString(),
              "--only",
              "getBillingProfile",
              "--allow-untested");

      assertThat(code).isZero();
      assertThat(out.toString()).doesNotContain("usage.list-cost");
    }
  }

  @Test
  void answersFromARecording() throws Exception {
    Path har = folder.resolve("traffic.har");
    try (MockApi mock = MockApi.builder().clock(NOW).start()) {
      during(
          address -> get(address + usage(mock)),
          "proxy",
          "--port",
          "0",
          "--base-url",
          mock.baseUrl().toString(),
          "--record",
          har.toString());
      List<String> answers = new ArrayList<>();
      out.getBuffer().setLength(0);

      int code =
          during(
              address -> answers.add(get(address + usage(mock))),
              "proxy",
              "--port",
              "0",
              "--replay",
              har.toString());

      assertThat(code).isZero();
      assertThat(answers.get(0)).startsWith("{\"success\":true,");
    }
  }

  private interface Client {
    void call(String address) throws Exception;
  }

  /** Runs the command while a client calls, and stops it. */
  private int during(Client client, String... arguments) throws Exception {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread command = new Thread(() -> code.complete(run(arguments)));
    command.start();
    Matcher address = ADDRESS.matcher(out.toString());
    while (!address.find()) {
      Thread.sleep(10);
      assertThat(command.isAlive()).as(err.toString()).isTrue();
      address = ADDRESS.matcher(out.toString());
    }
    client.call(address.group(1));
    command.interrupt();
    return code.get();
  }

  private static String usage(MockApi mock) {
    return "/accounts/%s/billable/usage"
        .formatted(mock.customers().organization().accounts().get(0).id());
  }

  private static String get(String address) throws IOException {
    Request request =
        new Request.Builder().url(address).header("Authorization", "Bearer " + TOKEN).build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      assertThat(response.isSuccessful()).isTrue();
      return response.body().string();
    }
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
