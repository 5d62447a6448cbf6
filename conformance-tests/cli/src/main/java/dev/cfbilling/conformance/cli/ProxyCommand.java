package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.cli.option.CommandText;
import dev.cfbilling.conformance.cli.option.ExitCode;
import dev.cfbilling.conformance.cli.option.LimitOptions;
import dev.cfbilling.conformance.cli.option.NetworkOptions;
import dev.cfbilling.conformance.cli.option.ReportFile;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.cli.option.server.ProxyOptions;
import dev.cfbilling.conformance.cli.terminal.Progress;
import dev.cfbilling.conformance.cli.terminal.StopSignal;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.proxy.ProxyListener;
import dev.cfbilling.conformance.proxy.RecordingProxy;
import dev.cfbilling.conformance.proxy.RecordingProxyBuilder;
import dev.cfbilling.conformance.proxy.replay.ReplayedApi;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.run.Reproduction;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conform proxy}: passes calls on, records and judges them until it is stopped. */
@Command(
    name = "proxy",
    header = "records and judges what passes, byte by byte",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Stands in front of the live API, or of any other, on loopback: a client whose base URL it is",
      "gets every byte as the API sent it. What passes is judged meanwhile, findings are printed as",
      "they happen, and Ctrl-C prints the summary. A judge that falls behind holds nothing up: the",
      "summary says what it left out."
    },
    footer = {
      "  conform proxy --record traffic.har",
      "      listens on http://localhost:4011; traffic.har has no secrets.",
      "  conform proxy --record traffic.har.gz --rotate 1d --fail-on warning",
      "      begins a new file each day.",
      "  conform proxy --replay traffic.har",
      "      answers from the recording, and asks nobody."
    })
final class ProxyCommand extends Verb {
  private final Surroundings surroundings;
  private final StopSignal stop = new StopSignal();
  private @Nullable RecordingProxy running;

  @Mixin private ProxyOptions proxy = new ProxyOptions();

  @Mixin private NetworkOptions network = new NetworkOptions();

  @Option(
      names = "--only",
      paramLabel = "OPERATION",
      description = "Judges only this operation. May be repeated.")
  private List<String> operations = new ArrayList<>();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private RunOptions options = new RunOptions();

  ProxyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  int execute(CommandLine commandLine)
      throws ContractException,
          UsageException,
          TargetException,
          CaptureException,
          BodyLimitException {
    Path replayed = proxy.replayed();
    if (replayed != null) {
      return replay(replayed, commandLine);
    }
    List<ReportFile> reports = options.validate(proxy.recording());
    limits.startClock(commandLine.getErr());
    ContractHistory contracts = asked();
    HttpUrl base = proxy.base(contracts.current());
    Contract all = options.contract().ofAllDays(contracts.current());
    options.requireChecks(() -> chosen(all), true);
    RecordingProxyBuilder builder =
        proxy
            .builder(base, Version.tool().replaceFirst("^\\S+ ", ""))
            .network(network.network(surroundings.environment()))
            .maxBody(limits.maxBody())
            .listener(new Told(commandLine.getOut(), commandLine.getErr()));
    ContractHistory served = contracts.map(each -> each.servedAt(base.uri()));
    int code =
        options.run(
            new RunOptions.Run(
                served,
                surroundings.clock(),
                run -> serve(builder.judge(run, all), commandLine),
                Progress.of(null, surroundings.ansi())),
            circumstances(commandLine),
            reports,
            commandLine);
    requireWhole();
    return code;
  }

  /** What was not judged, or not recorded, must not pass for it. */
  private void requireWhole() throws UsageException, BodyLimitException {
    RecordingProxy ended = running;
    if (ended != null && ended.tooLong() > 0) {
      throw new BodyLimitException("An answer", limits.maxBody());
    }
    if (ended != null && ended.isRecordingStopped()) {
      throw new UsageException(
          "The recording %s lacks calls, since it could not be written to the end."
              .formatted(proxy.recording()));
    }
  }

  /** The part of the contract that judges. */
  private ContractHistory asked() throws ContractException, UsageException {
    for (String id : operations) {
      options.contract().requireOperation(id);
    }
    return options.contract().contracts(Optional.empty()).map(this::chosen);
  }

  private Contract chosen(Contract contract) {
    return operations.isEmpty()
        ? contract
        : contract.only(operation -> operations.contains(operation.id()));
  }

  private Circumstances circumstances(CommandLine commandLine) {
    CommandText command = new CommandText(commandLine.getParseResult(), Redactor.current());
    return new Circumstances(
        new RunOrigin(Circumstances.origin(surroundings, command), TargetKind.LIVE, Map.of()),
        Reproduction.byAsking(),
        surroundings.columns());
  }

  private Report serve(RecordingProxyBuilder builder, CommandLine commandLine)
      throws TargetException {
    try (RecordingProxy started = builder.start()) {
      running = started;
      stop.listen();
      PrintWriter out = commandLine.getOut();
      out.println("The proxy is at %s; Ctrl-C ends it.".formatted(started.baseUrl()));
      Path file = proxy.recording();
      if (file != null) {
        out.println("It records to %s, without secrets.".formatted(file));
      }
      out.flush();
      stop.await();
      return started.report();
    } catch (IOException unusable) {
      throw new TargetException(
          TargetException.Kind.UNUSABLE,
          "The proxy can't start: %s; choose another --port, --bind-address or --record."
              .formatted(FileReason.of(unusable)));
    } catch (IllegalStateException broken) {
      throw new TargetException(
          TargetException.Kind.UNREACHABLE, String.valueOf(broken.getMessage()));
    }
  }

  private int replay(Path recording, CommandLine commandLine)
      throws ContractException, UsageException, CaptureException, BodyLimitException {
    HttpUrl base = proxy.base(options.contract().contracts(Optional.empty()).current());
    try (ReplayedApi replayed = ReplayedApi.start(recording, base, proxy.listening())) {
      stop.listen();
      PrintWriter out = commandLine.getOut();
      out.println(
          "%s is answered from at %s; Ctrl-C ends it.".formatted(recording, replayed.baseUrl()));
      out.flush();
      stop.await();
      return ExitCode.CONFORMS;
    } catch (IOException unusable) {
      throw new UsageException(
          "The recording can't be served: %s; choose another --port, or another --bind-address."
              .formatted(unusable.getMessage()));
    }
  }

  /** Prints what happens as it happens; each finding once for its kind. */
  private record Told(PrintWriter out, PrintWriter err) implements ProxyListener {

    @Override
    public void found(FindingAt at) {
      out.println(
          "%s  %s  %s  #%s  %s%n  %s"
              .formatted(
                  at.finding().severity(),
                  at.finding().check(),
                  at.operation().orElse("no operation"),
                  at.exchange(),
                  at.status(),
                  at.finding().message()));
      out.flush();
    }

    @Override
    public void said(String sentence) {
      err.println(Quote.sentence(sentence));
      err.flush();
    }
  }
}
