package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.har.HarOutput;
import dev.cfbilling.conformance.har.Rotation;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.proxy.RecordingProxy;
import dev.cfbilling.conformance.report.history.HistoryHtml;
import dev.cfbilling.conformance.report.runs.RunHistoryHtml;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Writes the pages that the tests in {@code conformance-tests/cli/browser} open. */
final class BrowserPages {
  /** Whatever a page may take for a command: {@code pwned} exists once one was obeyed. */
  static final String HOSTILE =
      "</script><script>window.pwned=1</script></style></title></textarea>"
          + "<img src=x onerror=window.pwned=1>\" onmouseover=\"window.pwned=1\" x='"
          + "' autofocus onfocus='window.pwned=1' javascript:window.pwned=1 <!-- \u202e &lt;";

  private BrowserPages() {}

  /** Writes them to the directory that the only argument names. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    write(directory.resolve("faulty.html"), Reports.faulty());
    write(directory.resolve("hostile.html"), Reports.saying(HOSTILE));
    write(directory.resolve("large.html"), Reports.large());
    write(directory.resolve("small.html"), Reports.small());
    StringWriter history = new StringWriter();
    new HistoryHtml().write(EditionHistory.of(ContractLoader.editions()), history);
    Files.writeString(directory.resolve("history.html"), history.toString());
    StringWriter runs = new StringWriter();
    new RunHistoryHtml().write(RunHistories.sixtyNights(), runs);
    Files.writeString(directory.resolve("runs.html"), runs.toString());
    record(directory.resolve("traffic.har"));
  }

  /** What a proxy records of three calls. */
  private static void record(Path file) throws IOException {
    Files.deleteIfExists(file);
    try (MockApi mock = MockApi.builder().clock(MockApi.USUAL_TIME).start();
        RecordingProxy proxy =
            RecordingProxy.before(mock.baseUrl())
                .record(
                    new HarOutput.Settings(
                        file, false, Rotation.NEVER, "1", InstantSource.system()))
                .start()) {
      String account = "/accounts/" + mock.customers().organization().accounts().get(0).id();
      Request.Builder request = new Request.Builder().header("Authorization", "Bearer any-token");
      String base = proxy.baseUrl() + account.substring(1);
      call(request.url(base + "/billing/profile").build());
      call(request.url(base + "/billable/usage?from=2026-11-01&to=2026-11-02").build());
      RequestBody cost =
          RequestBody.create("{\"Metric\": \"cost\"}", MediaType.get("application/json"));
      call(request.url(base + "/billable/usage").post(cost).build());
    }
  }

  private static void call(Request request) throws IOException {
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      if (response.body().bytes().length == 0) {
        throw new IOException("no answer to " + request);
      }
    }
  }

  private static void write(Path file, Report report) throws IOException {
    Files.writeString(
        file, Reports.write(new HtmlReporter(Explanations::text, Remedies.ofBundled()), report));
  }
}
