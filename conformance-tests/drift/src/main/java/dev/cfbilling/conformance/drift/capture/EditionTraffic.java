package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.json.BodyTokens;
import dev.cfbilling.conformance.keyword.CompiledSchema;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Holds answers to the edition that was in force when they came, and counts what only another
 * edition has: then the day of the contract may be wrong.
 */
final class EditionTraffic {
  private final Editions editions;
  private final Map<SchemaAt, CompiledSchema> compiled = new HashMap<>();
  private final Map<Known, SeenTimes> seen = new LinkedHashMap<>();

  /** A departure, and which other edition has it. */
  record Known(Departure departure, String elsewhere) {}

  EditionTraffic(Editions editions) {
    this.editions = editions;
  }

  /** Each departure, in the order in which they were seen. */
  void forEach(BiConsumer<Known, SeenTimes> consumer) {
    seen.forEach(consumer);
  }

  /**
   * Holds an exchange to the edition of its time; one without a time is left alone.
   *
   * @param operation the called one, in the contract of all days
   * @param told what that contract does not have either
   */
  void see(Exchange exchange, Operation operation, Sighting sighting, Set<ToldDeparture> told)
      throws IOException {
    if (exchange.startedAt() == null || told.size() >= ToldDeparture.MANY) {
      return;
    }
    Edition edition = editions.on(LocalDate.ofInstant(exchange.startedAt(), ZoneOffset.UTC));
    Contract contract = ContractLoader.edition(edition);
    Request request = exchange.request();
    int status = exchange.response().status();
    OtherEditions others = new OtherEditions(editions, edition, operation.id(), status);
    Optional<Contract.Call> call =
        contract.find(request.method(), request.url().host(), request.url().port(), request.path());
    if (call.isPresent()) {
      Optional<SchemaAt> schema =
          call.get().operation().bodyShape(status).flatMap(ResponseShape::schema);
      Optional<Body> body = exchange.response().body().filter(kept -> !kept.isEmpty());
      if (schema.isPresent() && body.isPresent() && exchange.response().mayBeJson()) {
        hold(body.get(), contract, listener(schema.get(), sighting, told, others));
      }
    } else if (status / 100 == 2) {
      String address = request.method() + " " + operation.path();
      add(
          new Known(
              new Departure(DepartureKind.OPERATION_ADDED, operation.location(), address, false),
              others.withOperation()),
          sighting);
    }
  }

  private DepartureListener listener(
      SchemaAt schema, Sighting sighting, Set<ToldDeparture> told, OtherEditions others) {
    Map<ToldDeparture, String> elsewhere = new HashMap<>();
    return new DepartureListener(
        schema,
        sighting,
        (departure, at) -> {
          ToldDeparture key = ToldDeparture.of(departure, at);
          if (!told.contains(key)) {
            String other =
                elsewhere.computeIfAbsent(key, unseen -> others.with(departure, at.pointer()));
            add(new Known(departure, other), at);
          }
        });
  }

  private void hold(Body body, Contract contract, DepartureListener listener) throws IOException {
    CompiledSchema schema =
        compiled.computeIfAbsent(
            listener.root(),
            root -> CompiledSchema.of(root, new SchemaValidators(contract.schemas()), Map.of()));
    try (JsonParser parser = BodyTokens.open(body)) {
      if (parser.nextToken() != null) {
        schema.read(parser, listener);
      }
    } catch (JacksonException alreadyTold) {
      return;
    }
  }

  private void add(Known known, Sighting sighting) {
    seen.computeIfAbsent(known, unseen -> new SeenTimes()).add(sighting);
  }
}
