package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.target.TargetException.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/**
 * A billing API over HTTP: each operation whose ids are known is called once, without query
 * parameters.
 */
public final class LiveTarget implements Target {
  private static final Map<String, String> VARIABLE_BY_PARAMETER =
      Map.of(
          "account_id", "CLOUDFLARE_ACCOUNT_ID", "organization_id", "CLOUDFLARE_ORGANIZATION_ID");

  private final Contract contract;
  private final HttpUrl base;
  private final Map<String, String> environment;

  /**
   * @param base what the contract's paths are relative to
   * @param environment where credentials and ids are looked up
   */
  public LiveTarget(Contract contract, HttpUrl base, Map<String, String> environment) {
    this.contract = contract;
    this.base = base;
    this.environment = environment;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.LIVE;
  }

  @Override
  public String name() {
    return HttpCaller.withoutSecrets(base);
  }

  @Override
  public List<String> secrets() {
    try {
      return Credentials.from(environment).secrets();
    } catch (TargetException none) {
      return List.of();
    }
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) throws TargetException {
    Credentials credentials = Credentials.from(environment);
    if (!base.isHttps() && !Contract.isLoopback(base.host())) {
      throw unusable(
          name() + " is not https; credentials are sent to no other host than this one.");
    }
    List<Probe> plan = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      probe(operation).ifPresent(plan::add);
    }
    if (plan.isEmpty()) {
      throw unusable(
          "Neither CLOUDFLARE_ACCOUNT_ID nor CLOUDFLARE_ORGANIZATION_ID is set;"
              + " the live target needs to know what to ask for.");
    }
    HttpCaller caller =
        new HttpCaller(base, credentials.headers(), new Redactor(credentials.secrets()));
    try {
      for (int i = 0; i < plan.size(); i++) {
        consumer.accept(caller.call(i, plan.get(i)));
      }
    } finally {
      caller.close();
    }
  }

  private Optional<Probe> probe(Operation operation) throws TargetException {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        String variable = VARIABLE_BY_PARAMETER.getOrDefault(parameter.name(), "");
        String id = environment.getOrDefault(variable, "").strip();
        if (id.isEmpty()) {
          return Optional.empty();
        }
        if (!id.matches("[\\w-]+")) {
          throw unusable(variable + " has a character that no id has; set it again.");
        }
        ids.put(parameter.name(), id);
      }
    }
    return Optional.of(new Probe(operation, ids, Map.of(), Map.of()));
  }

  private static TargetException unusable(String message) {
    return new TargetException(Kind.UNUSABLE, message);
  }
}
