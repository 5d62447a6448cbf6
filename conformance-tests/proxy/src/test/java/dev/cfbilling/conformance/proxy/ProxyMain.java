package dev.cfbilling.conformance.proxy;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.har.HarOutput;
import dev.cfbilling.conformance.har.Rotation;
import dev.cfbilling.conformance.run.Report;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;

/** A proxy in a process of its own: it says its port, does as it is told line by line, and ends. */
final class ProxyMain {
  private ProxyMain() {}

  /** Arguments: the origin, and the file to record to. */
  public static void main(String[] arguments) throws Exception {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> said = new CopyOnWriteArrayList<>();
    try (RecordingProxy proxy =
        RecordingProxy.before(HttpUrl.get(arguments[0]))
            .listener(
                new ProxyListener() {
                  @Override
                  public void said(String sentence) {
                    said.add(sentence);
                  }
                })
            .patience(Duration.ofMinutes(20))
            .record(
                new HarOutput.Settings(
                    Path.of(arguments[1]), false, Rotation.NEVER, "1", InstantSource.system()))
            .start()) {
      System.out.println(proxy.baseUrl());
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        if (order.equals("descriptors")) {
          System.out.println(
              ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                  .getOpenFileDescriptorCount());
        } else {
          Report report = proxy.report();
          System.out.printf(
              "%s judged, %s errors, %s%n",
              report.judged(),
              report.count(Severity.ERROR),
              said.isEmpty() ? report.cautions() : said);
        }
      }
    }
  }
}
