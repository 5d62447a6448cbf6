package dev.cfbilling.conformance.proxy;

import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.har.HarOutput;
import dev.cfbilling.conformance.har.HarRecorder;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.proxy.call.CallWatch;
import dev.cfbilling.conformance.proxy.http.ProxyServer;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Builds a {@link RecordingProxy}; without settings it judges by the contract within. */
public final class RecordingProxyBuilder {
  private static final int MAX_SAMPLES = 100;
  private static final long MAX_BODY = 4L << 30;

  private final HttpUrl origin;
  private final Set<String> hosts = new LinkedHashSet<>();
  private InetAddress address = InetAddress.getLoopbackAddress();
  private int port;
  private Network network = Network.direct();
  private Duration idle = Duration.ofMinutes(10);
  private Duration patience = Duration.ofMinutes(1);
  private long maxBody = MAX_BODY;
  private InstantSource clock = InstantSource.system();
  private ProxyListener listener = ProxyListener.NONE;
  private HarOutput.@Nullable Settings recording;
  private @Nullable Contract contract;
  private @Nullable ConformanceRun run;

  RecordingProxyBuilder(HttpUrl origin) {
    this.origin = origin;
  }

  /** Listens here; 0, the default, takes any free port. */
  public RecordingProxyBuilder port(int number) {
    this.port = number;
    return this;
  }

  /** Listens on this address of the machine, and no longer on loopback. */
  public RecordingProxyBuilder address(InetAddress listening) {
    this.address = listening;
    return this;
  }

  /** Answers requests for this host too. */
  public RecordingProxyBuilder allowHost(String name) {
    hosts.add(name.toLowerCase(Locale.ROOT));
    return this;
  }

  /** Goes this way to the origin: through its proxy, and trusting whom it trusts. */
  public RecordingProxyBuilder network(Network way) {
    this.network = way;
    return this;
  }

  /** How long a connection may do nothing, and the origin make a client wait. */
  public RecordingProxyBuilder idle(Duration time) {
    this.idle = time;
    return this;
  }

  /** How long what waits to be judged may take when the proxy is closed. */
  public RecordingProxyBuilder patience(Duration time) {
    this.patience = time;
    return this;
  }

  /** Judges and records no longer body than this; it passes all the same. */
  public RecordingProxyBuilder maxBody(long bytes) {
    this.maxBody = bytes;
    return this;
  }

  /** Tells when calls begin. */
  public RecordingProxyBuilder clock(InstantSource source) {
    this.clock = source;
    return this;
  }

  /** Hears of what passes. */
  public RecordingProxyBuilder listener(ProxyListener hears) {
    this.listener = hears;
    return this;
  }

  /** Records to a file. */
  public RecordingProxyBuilder record(HarOutput.Settings settings) {
    this.recording = settings;
    return this;
  }

  /**
   * Judges so.
   *
   * @param judge with contracts that are served at the origin
   * @param all has every operation that may be called, and marks sensitive values
   */
  public RecordingProxyBuilder judge(ConformanceRun judge, Contract all) {
    this.run = judge;
    this.contract = all;
    return this;
  }

  /**
   * Starts the proxy.
   *
   * @throws IOException when it can't listen, or the recording can't be written
   */
  public RecordingProxy start() throws IOException {
    Contract all = (contract == null ? ContractLoader.bundled() : contract).servedAt(origin.uri());
    ConformanceRun judge = run == null ? usual() : run;
    Listening listening = new Listening();
    ProxyServer server =
        ProxyServer.start(
            new ProxyServer.Settings(origin, address, port, hosts, network, idle),
            (method, url, headers) -> listening.watch().tap(method, url, headers));
    try {
      HarRecorder har =
          recording == null
              ? null
              : new HarRecorder(HarOutput.create(recording), all, Redactor.current().secrets());
      CallWatch watch =
          new CallWatch(
              new CallWatch.Terms(
                  name(),
                  all,
                  har,
                  calls -> judge.watch(calls, listener::found),
                  listener::said,
                  maxBody,
                  clock));
      listening.begin(watch);
      return new RecordingProxy(server, watch, address, patience);
    } catch (IOException | RuntimeException unwritable) {
      server.close();
      throw unwritable;
    }
  }

  private ConformanceRun usual() {
    ContractHistory history = ContractLoader.history().map(each -> each.servedAt(origin.uri()));
    return new ConformanceRun(
        history,
        Checks::all,
        Selection.everything(),
        new SeverityTable(false, Map.of()),
        MAX_SAMPLES);
  }

  private String name() {
    return origin.newBuilder().username("").password("").query(null).fragment(null).build()
        + " through a proxy";
  }
}
