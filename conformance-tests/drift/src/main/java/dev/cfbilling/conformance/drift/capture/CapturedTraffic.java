package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.record.AskedQuery;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.json.BodyTokens;
import dev.cfbilling.conformance.json.SubstanceReader;
import dev.cfbilling.conformance.keyword.CompiledSchema;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.reader.Editions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Checks each exchange against the contract and counts the departures; one exchange is in memory at
 * a time.
 */
final class CapturedTraffic {
  private final Contract contract;
  private final Optional<EditionTraffic> dated;
  private final SchemaValidators validators;
  private final Map<String, CompiledSchema> compiled = new HashMap<>();
  private final ObservedCounts counts = new ObservedCounts();
  private final ObservedTypes forms = new ObservedTypes(counts);
  private final Set<String> operations = new TreeSet<>();
  private final CaptureGaps gaps = new CaptureGaps();
  private final List<String> broken = new ArrayList<>();
  private long exchanges;
  private long others;
  private boolean records;
  private long unreadable;
  private @Nullable TimeSpan span;

  /**
   * Traffic that has not been seen yet.
   *
   * @param contract of all days
   * @param editions that it has; empty for a contract without
   */
  CapturedTraffic(Contract contract, Optional<Editions> editions) {
    this.contract = contract;
    this.dated = editions.map(EditionTraffic::new);
    this.validators = new SchemaValidators(contract.schemas());
  }

  ObservedCounts counts() {
    return counts;
  }

  ObservedTypes forms() {
    return forms;
  }

  /** What only another edition has than that of its time; empty for a contract without editions. */
  Optional<EditionTraffic> dated() {
    return dated;
  }

  /** The called operations. */
  Set<String> operations() {
    return operations;
  }

  /** The number of exchanges that call an operation of the contract. */
  long exchanges() {
    return exchanges;
  }

  /** The time from the first to the last exchange; empty when no capture has times. */
  Optional<TimeSpan> span() {
    return Optional.ofNullable(span);
  }

  /**
   * Checks an exchange and closes it.
   *
   * @param file the capture's name in the report
   */
  void see(Exchange exchange, String file) {
    try (exchange) {
      Request request = exchange.request();
      Optional<Contract.Call> call =
          contract.find(
              request.method(), request.url().host(), request.url().port(), request.path());
      if (call.isPresent()) {
        Operation operation = call.get().operation();
        exchange.response().gap().ifPresent(gap -> gaps.see(gap, operation.id(), file));
        if (!exchange.response().isAnswered()) {
          return;
        }
        exchanges++;
        extend(exchange.startedAt());
        operations.add(operation.id());
        Sighting sighting = new Sighting(operation.id(), file, exchange.startedAt(), "");
        Set<ToldDeparture> told = new HashSet<>();
        seeBody(exchange, operation, sighting, counting(request, operation, told));
        if (dated.isPresent()) {
          dated.get().see(exchange, operation, sighting, told);
        }
      } else {
        others++;
        countNeighbour(exchange, file);
      }
    } catch (IOException unread) {
      unreadable++;
    }
  }

  /** Counts departures, but for the columns that a query has asked for. */
  private BiConsumer<Departure, Sighting> counting(
      Request request, Operation operation, Set<ToldDeparture> told) {
    Set<String> asked = AskedQuery.of(request, operation).dimensions();
    return (departure, sighting) -> {
      if (told.size() < ToldDeparture.MANY) {
        told.add(ToldDeparture.of(departure, sighting));
      }
      if (departure.kind() != DepartureKind.FIELD_ADDED || !asked.contains(departure.detail())) {
        counts.add(departure, sighting);
      }
    };
  }

  private void extend(@Nullable Instant startedAt) {
    if (startedAt != null) {
      span = span == null ? new TimeSpan(startedAt, startedAt) : span.with(startedAt);
    }
  }

  /** Ends a capture, which may have been read in part only. */
  void end(CaptureLog log) {
    gaps.end(log);
    log.broken().ifPresent(broken::add);
  }

  /** The fault of the first capture that was read in part only, if any. */
  Optional<String> broken() {
    return broken.stream().findFirst();
  }

  private void countNeighbour(Exchange exchange, String file) {
    Request request = exchange.request();
    boolean success = exchange.response().status() / 100 == 2;
    contract
        .findNeighbour(request.method(), request.url().host(), request.url().port(), request.path())
        .filter(path -> success)
        .ifPresent(
            path ->
                counts.add(
                    new Departure(
                        DepartureKind.OPERATION_ADDED,
                        contract.location("/paths"),
                        request.method() + " " + path,
                        false),
                    new Sighting("", file, exchange.startedAt(), "")));
  }

  private void seeBody(
      Exchange exchange,
      Operation operation,
      Sighting sighting,
      BiConsumer<Departure, Sighting> departures)
      throws IOException {
    Optional<SchemaAt> schema =
        operation.bodyShape(exchange.response().status()).flatMap(ResponseShape::schema);
    if (schema.isEmpty()) {
      return;
    }
    if (exchange.response().gap().isPresent()) {
      return;
    }
    Optional<Body> body =
        exchange.response().body().filter(kept -> exchange.response().mayBeJson());
    if (body.isEmpty()
        || body.get().isEmpty()
        || !holds(body.get(), schema.get(), sighting, departures)) {
      unreadable++;
    } else if (!records && exchange.response().status() / 100 == 2) {
      records = SubstanceReader.isIn(body.get());
    }
  }

  /** Checks a body; false when it is not JSON to its end. */
  private boolean holds(
      Body body, SchemaAt schema, Sighting sighting, BiConsumer<Departure, Sighting> departures)
      throws IOException {
    CompiledSchema held =
        compiled.computeIfAbsent(
            schema.pointer(), unseen -> CompiledSchema.of(schema, validators, Map.of()));
    try (JsonParser parser = BodyTokens.open(body)) {
      if (parser.nextToken() == null) {
        return false;
      }
      held.read(parser, new DepartureListener(schema, sighting, departures));
    } catch (JacksonException broken) {
      return false;
    }
    forms.read(body, schema, sighting);
    return true;
  }

  /**
   * Refuses captures without anything to compare.
   *
   * @throws CaptureException when no operation was called, or no answer has a record
   */
  void requireSomethingToCompare(Path captures) throws CaptureException {
    if (records || !counts.isEmpty()) {
      return;
    }
    if (!broken.isEmpty()) {
      throw new CaptureException(broken.get(0));
    }
    if (exchanges > 0 || gaps.areSome()) {
      throw new CaptureException(
          "%s has nothing to compare: no record was seen in a successful answer.%s"
              .formatted(
                  captures, gaps.sentences().map(" "::concat).collect(Collectors.joining())));
    }
    throw new CaptureException(
        "%s has no exchange of a billing operation: of the %s in it, none calls an operation of the contract."
            .formatted(captures, others));
  }

  /** What could not be compared, in sentences. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> unseen =
        contract.operations().stream()
            .map(Operation::id)
            .filter(id -> !operations.contains(id))
            .toList();
    if (!unseen.isEmpty()) {
      notes.add("Not called in the captures: %s.".formatted(String.join(", ", unseen)));
    }
    if (unreadable > 0) {
      notes.add(
          "%s answer%s had no body that is JSON and could not be compared."
              .formatted(unreadable, unreadable == 1 ? "" : "s"));
    }
    gaps.sentences().forEach(notes::add);
    notes.addAll(broken);
    return notes;
  }
}
