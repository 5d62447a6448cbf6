package dev.cfbilling.conformance.doctor;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.target.ApiAnswer;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.Ids;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.TargetConnection;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which operations of the API the credentials may call. */
public final class Rights {
  /** An error of the API is far shorter. */
  private static final int LONGEST_ERROR = 1 << 16;

  private final LiveTarget target;
  private final List<Operation> operations;

  public Rights(LiveTarget target, List<Operation> operations) {
    this.target = target;
    this.operations = operations;
  }

  /** Which variables with credentials and ids are set; never what to. */
  public static List<Observation> variables(Map<String, String> environment) {
    return LiveTarget.variables().stream()
        .map(
            name ->
                Observation.fine(
                    name, environment.getOrDefault(name, "").isBlank() ? "not set" : "set"))
        .toList();
  }

  /** Calls each operation whose ids are known, by GET or a query, which change nothing. */
  public List<Observation> observe() {
    try (TargetConnection connection = target.connect()) {
      List<Observation> seen = new ArrayList<>();
      for (Operation operation : operations) {
        seen.add(observe(operation, connection));
      }
      return seen;
    } catch (TargetException cannotAsk) {
      return List.of(
          Observation.lacking(
              "Credentials", Quote.sentence(String.valueOf(cannotAsk.getMessage()))));
    }
  }

  private static Observation observe(Operation operation, TargetConnection connection)
      throws TargetException {
    Optional<Map<String, String>> ids = connection.ids().of(operation);
    if (ids.isEmpty()) {
      return Observation.lacking(
          operation.id(), "not asked: %s not set".formatted(missing(operation, connection.ids())));
    }
    List<ApiAnswer> answers = connection.ask(ApiCall.of(operation, ids.get()));
    ApiAnswer last = answers.get(answers.size() - 1);
    int status = last.exchange().response().status();
    return status / 100 == 2
        ? Observation.fine(operation.id(), status + ", may be read")
        : Observation.lacking(operation.id(), refusal(operation, last));
  }

  private static String missing(Operation operation, Ids ids) {
    List<String> variables =
        operation.parameters().stream()
            .filter(parameter -> parameter.in().equals("path"))
            .map(Parameter::name)
            .filter(name -> !ids.byParameter().containsKey(name))
            .map(LiveTarget::variableOf)
            .toList();
    return variables.stream().collect(Collectors.joining(" and "))
        + (variables.size() > 1 ? " are" : " is");
  }

  private static String refusal(Operation operation, ApiAnswer answer) {
    if (answer.broken().isPresent()) {
      return "no whole answer: " + answer.broken().get().reason();
    }
    int status = answer.exchange().response().status();
    String said = status + error(answer).map(error -> ", " + error).orElse("");
    return switch (status) {
      case 401 -> said + "; the credentials are not accepted: set them again";
      case 403 ->
          said
              + (operation.restricted()
                  ? "; it is open to selected accounts, by a token with Billing Read"
                  : "; give the token the permission Billing Read");
      default -> said;
    };
  }

  /** The first error that an envelope of the API names. */
  private static Optional<String> error(ApiAnswer answer) {
    try {
      byte[] bytes;
      if (answer.exchange().response().body().isEmpty()) {
        return Optional.empty();
      }
      try (InputStream body = answer.exchange().response().body().get().open()) {
        bytes = body.readNBytes(LONGEST_ERROR);
      }
      JsonNode error = JsonMapper.shared().readTree(bytes).path("errors").path(0);
      return Optional.of(error.path("message").asString(""))
          .filter(message -> !message.isBlank())
          .map(
              message ->
                  "%s (%s)"
                      .formatted(
                          Quote.text(message), Quote.raw(error.path("code").asString("no code"))));
    } catch (IOException | JacksonException noEnvelope) {
      return Optional.empty();
    }
  }
}
