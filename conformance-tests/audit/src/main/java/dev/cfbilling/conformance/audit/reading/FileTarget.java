package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.BodyPlace;
import dev.cfbilling.conformance.audit.archive.LocalCopy;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.BodyFile;
import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Exporter;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.target.BodyTarget;
import dev.cfbilling.conformance.target.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The exchanges of one file, numbered from 0. What can't be read of it is told by its log, and ends
 * nothing.
 */
final class FileTarget implements Target {
  private static final int OK = 200;

  private final ArchiveFile file;
  private final LocalCopy copy;
  private final ContractHistory contracts;
  private final Consumer<Exchange> announced;
  private final List<CaptureLog> logs = new ArrayList<>();

  /**
   * @param announced takes each exchange before it is judged
   */
  FileTarget(
      ArchiveFile file, LocalCopy copy, ContractHistory contracts, Consumer<Exchange> announced) {
    this.announced = announced;
    this.file = file;
    this.copy = copy;
    this.contracts = contracts;
  }

  @Override
  public String name() {
    return file.shown();
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CAPTURE;
  }

  @Override
  public List<String> secrets() {
    return file.body() == null ? HarFile.credentials(copy.path()) : List.of();
  }

  @Override
  public Optional<String> source(int exchange) {
    return Optional.of(file.shown()).filter(path -> !file.named());
  }

  @Override
  public List<CaptureLog> captures() {
    return List.copyOf(logs);
  }

  @Override
  public void exchanges(Consumer<Exchange> judge) {
    Consumer<Exchange> consumer = announced.andThen(judge);
    BodyPlace place = file.body();
    if (place == null) {
      logs.add(readHar(new HarFile(copy.path()), consumer));
    } else {
      readBody(place, copy.path(), consumer);
    }
  }

  private CaptureLog readHar(HarFile har, Consumer<Exchange> consumer) {
    try {
      return har.read(consumer);
    } catch (BodyLimitException | CaptureException broken) {
      return har.log().brokenBy(told(broken));
    }
  }

  private void readBody(BodyPlace place, Path path, Consumer<Exchange> consumer) {
    Optional<Contract> contract =
        Stream.of(contracts.at(place.retrieved()), contracts.current(), contracts.ofAllDays())
            .filter(each -> operation(each, place).isPresent())
            .findFirst();
    try {
      if (place.retrieved() == null) {
        throw new CaptureException(
            "%s is in a folder retrieved=… of no day, as 2026-11-21 is one, and no time, as 2026-11-21T06-00-00Z is one."
                .formatted(file.shown()));
      }
      if (contract.isEmpty()) {
        throw new CaptureException(
            "%s is of the operation \"%s\", which no contract has; conform list has them all."
                .formatted(file.shown(), place.operation()));
      }
      Body body = new BodyFile(path, bytes -> {}).read(BodyCoding.MAX_BYTES);
      new BodyTarget(
              file.shown(),
              contract.get(),
              operation(contract.get(), place).orElseThrow(),
              OK,
              body)
          .exchanges(
              answer ->
                  consumer.accept(
                      new Exchange(0, answer.request(), answer.response(), place.retrieved())));
    } catch (BodyLimitException | CaptureException broken) {
      logs.add(
          new CaptureLog(file.name(), Exporter.UNKNOWN, 0, 0, List.of(), Optional.empty())
              .brokenBy(told(broken)));
    }
  }

  private CaptureException told(Exception broken) {
    return new CaptureException(copy.about(file, String.valueOf(broken.getMessage())));
  }

  private static Optional<Operation> operation(Contract contract, BodyPlace place) {
    return contract.operations().stream()
        .filter(each -> each.id().equals(place.operation()))
        .findFirst();
  }
}
