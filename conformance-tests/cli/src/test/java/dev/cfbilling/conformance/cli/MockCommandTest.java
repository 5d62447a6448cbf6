package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.mock.MockApi;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockCommandTest {
  private static final Pattern CURL = Pattern.compile("curl -H '(.+?): (.+?)' (\\S+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--seed seven             | --seed is \"seven\"; it is a whole number of 64 bits.",
        "--port 70000             | --port is \"70000\"; it is a whole number from 0 to 65535.",
        "--accounts 0             | --accounts is \"0\"; it is a whole number from 1 to 10000.",
        "--scale many             | --scale is \"many\"; it is a whole number from 1 to 100000.",
        "--latency -1             | --latency is \"-1\"; it is a whole number from 0 to 2147483647.",
        "--latency 99999999999    | --latency is \"99999999999\"; it is a whole number from 0 to"
            + " 2147483647.",
        "--rate-limit 0           | --rate-limit is \"0\"; it is a whole number from 1 to"
            + " 2147483647.",
        "--token=                 | --token is empty; is a variable not set?",
        "--token a --token=       | --token is empty; is a variable not set?",
        "--allow-host=            | --allow-host is empty; is a variable not set?",
        "--allow-host https://x/y | --allow-host is \"https://x/y\"; it is a name like api.example,"
            + " without scheme, port and path.",
        "--allow-host x:4010      | --allow-host is \"x:4010\"; it is a name like api.example,"
            + " without scheme, port and path.",
        "--bind-address=          | --bind-address is empty; is a variable not set?",
        "--clock noon             | --clock is \"noon\"; it is an instant in UTC like"
            + " 2026-11-21T12:00:00Z, from 1970 to 9998.",
        "--clock 2026-11-21       | --clock is \"2026-11-21\"; it is an instant in UTC like"
            + " 2026-11-21T12:00:00Z, from 1970 to 9998.",
        "--bind-address nowhere.invalid | --bind-address is \"nowhere.invalid\"; it is an address"
            + " of this machine like 0.0.0.0.",
        "--fault expired-certificate | --fault expired-certificate is one of TLS; add --tls.",
        "--tls-ca no/where --port 0 | --tls-ca no/where can't be written: its directory is not there, or takes no file.",
        "--days 3                 | --days is of an archive; add --archive FOLDER.",
        "--archive target/none --port 0 | --port is of a mock that serves, and --archive serves"
            + " nothing; leave one of them out.",
        "--archive target/none --days 0 | --days is \"0\"; it is a whole number from 1 to 3660.",
        "--archive target/none --reread 31 | --reread is \"31\"; it is a whole number from 0 to 30.",
        "--archive src            | --archive src is not empty; name a folder that is, or that is not"
            + " there yet.",
        "--archive pom.xml        | --archive pom.xml is no folder that can be read; name one that is"
            + " not there yet.",
        "--archive target/none --fault gzip-bomb | --fault gzip-bomb shows in nothing that an archive"
            + " keeps: bodies of usage and profiles.",
        "--archive target/none --fault subscription-twice | --fault subscription-twice shows in"
            + " nothing that an archive keeps: bodies of usage and profiles.",
        "--archive target/none --fault duplicate-record | --fault duplicate-record would show in no"
            + " body of this archive; --days 16 has the first day of a month, in which it is.",
        "--archive target/none --fault metric-twice | --fault metric-twice would show in no body of"
            + " this archive; leave it out.",
        "--archive target/none --fault late-restatement --reread 4 | --fault late-restatement needs at"
            + " least --accounts 1 --days 2 --reread 5 to show.",
        "--archive target/none --fault two-prices --scenario costs | --fault two-prices needs"
            + " --scenario restated-costs; leave the other one out.",
        "--fault gap-day          | --fault gap-day is between the bodies of an archive; conform mock"
            + " --archive FOLDER writes one.",
        "--spec none.yaml         | There is no file none.yaml to read the contract from.",
      })
  void saysInOneSentenceWhatIsWrong(String arguments, String sentence) {
    assertThat(run(("mock " + arguments.strip()).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString().lines()).containsExactly(sentence);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--scenario cost | There is no scenario \"cost\"; the nearest are costs,",
        "--fault list-costs | There is no fault \"list-costs\"; the nearest are list-cost,",
        "--metric r2_data_store | There is no metric \"r2_data_store\"; the nearest are"
            + " r2_data_storage,",
      })
  void namesTheNearestToWhatThereIsNot(String arguments, String start) {
    assertThat(run(("mock " + arguments.strip()).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).startsWith(start);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void saysThatTheEmbeddedMockHasNoCertificate() {
    assertThat(run("--fault", "expired-certificate")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "--fault expired-certificate is one of TLS, which the embedded mock does not speak;"
                + " start conform mock --tls instead.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "two-units --metric r2_data_storage",
        "grown-record --scenario empty",
        "doubled-day --scenario uncovered"
      })
  void saysThatAnArchiveLacksAFault(String options, @TempDir Path folder) {
    String archive = folder.resolve("archive").toString();

    assertThat(run(("mock --archive " + archive + " --days 2 --fault " + options).split(" ", -1)))
        .isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "%s lacks --fault %s, since no record there is of a kind that it changes; name other metrics, days or another scenario."
                .formatted(archive, options.substring(0, options.indexOf(' '))));
  }

  @Test
  void writesAnArchive(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("archive");
    String[] arguments = {
      "mock",
      "--archive",
      archive.toString(),
      "--accounts",
      "1",
      "--days",
      "2",
      "--fault",
      "doubled-day",
      "--fault",
      "new-property",
      "--plain"
    };

    assertThat(run(arguments)).isZero();
    assertThat(out.toString())
        .matches(
            "\\Q%s\\E has 9 bodies, \\d\\.\\d MB of JSON: read on 2 days up to 2026-11-21T06:00:00Z.\\R"
                .formatted(archive));
    try (Stream<Path> files = Files.walk(archive)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(9)
          .anyMatch(file -> content(file).contains("\"x_New\":1"));
    }
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(" is not empty; ");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void saysThatThePortIsInUse() throws Exception {
    try (MockApi first = MockApi.builder().start()) {
      String port = Integer.toString(first.baseUrl().port());

      assertThat(run("mock", "--port", port)).isEqualTo(2);
      assertThat(err.toString().lines()).hasSize(1);
      assertThat(err.toString()).contains("Address already in use").contains("another --port");
    }
  }

  @Test
  void listsTheScenariosTheFaultsAndTheMetrics() {
    assertThat(run("mock", "--list-scenarios", "--list-faults", "--list-metrics")).isZero();
    assertThat(out.toString())
        .contains("fresh-cycle ")
        .contains("code-1171 ", "max-date-range-days ", "new-free-account ")
        .contains("lag  ", "  only reported, by several callers, 2026-10-03")
        .contains("d1_rows_read ")
        .contains("  caught by dataset.overlap, usage.one-day")
        .contains("  a client has to cope with it")
        .contains("gap-day  ", "  in an archive, caught by fleet.gap")
        .doesNotContain("The mock is at");
  }

  @Test
  void servesWhatItsOwnLinesAskForUntilItIsStopped() throws Exception {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread serving =
        new Thread(
            () -> code.complete(run("mock", "--port", "0", "--clock", "2026-11-21T12:00:00Z")));
    serving.start();
    while (!out.toString().contains("Ctrl-C") && serving.isAlive()) {
      Thread.sleep(20);
    }
    Matcher curl = CURL.matcher(out.toString());
    int lines = 0;
    while (curl.find()) {
      lines++;
      Request request =
          new Request.Builder().url(curl.group(3)).header(curl.group(1), curl.group(2)).build();
      try (Response response =
          new OkHttpClient.Builder()
              .readTimeout(Duration.ZERO)
              .build()
              .newCall(request)
              .execute()) {
        assertThat(response.code()).isEqualTo(200);
      }
    }
    serving.interrupt();

    assertThat(lines).isEqualTo(3);
    assertThat(code.get()).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void writesWhatClientsMustTrust(@TempDir Path folder) throws Exception {
    Path authority = folder.resolve("mock.pem");
    Thread serving =
        new Thread(() -> run("mock", "--port", "0", "--tls-ca", authority.toString(), "--cors"));
    serving.start();
    while (!out.toString().contains("Ctrl-C")) {
      Thread.sleep(20);
    }
    serving.interrupt();
    serving.join();

    assertThat(out.toString())
        .contains("The mock is at https://localhost:")
        .contains("curl --cacert " + authority + " -H");
    assertThat(authority).content().startsWith("-----BEGIN CERTIFICATE-----").doesNotContain("KEY");
  }

  @Test
  void saysThatItNoLongerListens() {
    MockCommand.Serving broken =
        () -> {
          throw new IOException("its socket was closed");
        };

    assertThatThrownBy(
            () -> MockCommand.awaitEnd(HttpUrl.get("http://localhost:4010/client/v4"), broken))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "The mock no longer listens at http://localhost:4010/client/v4: its socket was closed;"
                + " start it again.");
  }

  private int run(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
