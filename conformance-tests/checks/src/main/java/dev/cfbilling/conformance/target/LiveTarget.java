package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.target.TargetException.Kind;
import dev.cfbilling.transport.Network;
import dev.cfbilling.transport.Origin;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** A live billing API over HTTP. */
public final class LiveTarget implements ApiTarget {
  private static final Map<String, String> VARIABLE_BY_PARAMETER =
      new TreeMap<>(
          Map.of(
              Ids.ACCOUNT, "CLOUDFLARE_ACCOUNT_ID",
              Ids.ORGANIZATION, "CLOUDFLARE_ORGANIZATION_ID"));

  /** The variable with all accounts of the organization, separated by commas. */
  private static final String ORGANIZATION_ACCOUNTS = "CLOUDFLARE_ORGANIZATION_ACCOUNT_IDS";

  private final Contract contract;
  private final HttpUrl base;
  private final Map<String, String> environment;
  private final Pace pace;
  private final Pace.Waiting waiting;
  private Access access = Access.USUAL;

  /**
   * How the API is reached.
   *
   * @param network the route to the API; null for the one from the environment
   * @param maxBody the longest body in bytes, decompressed; a longer one ends the run
   */
  public record Access(@Nullable Network network, long maxBody) {
    /** The environment's route, and a limit of 4 GiB. */
    public static final Access USUAL = new Access(null, 4L << 30);
  }

  /**
   * A target with the usual access.
   *
   * @param base the URL that the contract's paths are relative to
   * @param environment provides credentials and ids
   */
  public LiveTarget(Contract contract, HttpUrl base, Map<String, String> environment, Pace pace) {
    this(contract, base, environment, pace, Pace.Waiting.REALLY);
  }

  LiveTarget(
      Contract contract,
      HttpUrl base,
      Map<String, String> environment,
      Pace pace,
      Pace.Waiting waiting) {
    this.contract = contract;
    this.base = base;
    this.environment = environment;
    this.pace = pace;
    this.waiting = waiting;
  }

  /** Sets the access, and returns this target. */
  public LiveTarget reachedBy(Access other) {
    this.access = other;
    return this;
  }

  /** The variables of the environment that it reads, those with credentials first. */
  public static List<String> variables() {
    return Stream.of(
            ApiCredential.VARIABLES.stream(),
            VARIABLE_BY_PARAMETER.values().stream(),
            Stream.of(ORGANIZATION_ACCOUNTS))
        .flatMap(names -> names)
        .toList();
  }

  /** The credentials in the environment. */
  public static List<String> credentials(Map<String, String> environment) {
    return ApiCredential.VARIABLES.stream()
        .flatMap(name -> Stream.ofNullable(environment.get(name)))
        .filter(value -> !value.isBlank())
        .toList();
  }

  /**
   * An environment to plan with, while nothing is sent: credentials where it has none, and an
   * account and an organization where it names neither.
   */
  public static Map<String, String> forPlan(Map<String, String> environment) {
    Map<String, String> complete = new LinkedHashMap<>(environment);
    if (credentials(environment).isEmpty()) {
      complete.put(ApiCredential.TOKEN, "none");
    }
    Collection<String> ids = VARIABLE_BY_PARAMETER.values();
    if (ids.stream().allMatch(name -> environment.getOrDefault(name, "").isBlank())) {
      ids.forEach(name -> complete.put(name, "any"));
    }
    return complete;
  }

  /** The variable with the value of a parameter of paths, such as {@code account_id}. */
  public static String variableOf(String parameter) {
    return Objects.requireNonNull(VARIABLE_BY_PARAMETER.get(parameter), parameter);
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
      return Stream.of(ApiCredential.from(environment).secrets(), network().secrets())
          .flatMap(List::stream)
          .toList();
    } catch (TargetException none) {
      return List.of();
    }
  }

  private Network network() throws TargetException {
    try {
      return access.network() == null ? Network.of(environment, null, null) : access.network();
    } catch (IOException unreadable) {
      throw unusable(String.valueOf(unreadable.getMessage()));
    }
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public TargetConnection connect() throws TargetException {
    ApiCredential credentials = ApiCredential.from(environment);
    if (!Origin.of(base).isPrivate()) {
      throw unusable(
          name() + " is not https; credentials are sent to no other host than this one.");
    }
    Ids ids = ids();
    if (calls(ids).isEmpty()) {
      throw unusable(
          "Neither CLOUDFLARE_ACCOUNT_ID nor CLOUDFLARE_ORGANIZATION_ID is set;"
              + " the live target needs to know what to ask for.");
    }
    HttpCaller caller =
        new HttpCaller(
            network().newClient(),
            base,
            credentials,
            CallLimits.remote(access.maxBody()),
            InstantSource.system()::instant);
    return new TargetConnection(caller, ids, pace, waiting, () -> {});
  }

  /** A call for each operation with known ids, without query parameters. */
  @Override
  public List<ApiCall> calls(Ids ids) {
    return contract.operations().stream()
        .flatMap(
            operation -> ids.of(operation).map(values -> ApiCall.of(operation, values)).stream())
        .toList();
  }

  private Ids ids() throws TargetException {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Map.Entry<String, String> parameter : VARIABLE_BY_PARAMETER.entrySet()) {
      String id = environment.getOrDefault(parameter.getValue(), "").strip();
      if (!id.isEmpty()) {
        ids.put(parameter.getKey(), checked(parameter.getValue(), id));
      }
    }
    List<String> accounts = new ArrayList<>();
    for (String id : environment.getOrDefault(ORGANIZATION_ACCOUNTS, "").strip().split(",", -1)) {
      if (!id.isBlank()) {
        accounts.add(checked(ORGANIZATION_ACCOUNTS, id.strip()));
      }
    }
    boolean complete = !accounts.isEmpty();
    if (!complete) {
      Optional.ofNullable(ids.get(Ids.ACCOUNT)).ifPresent(accounts::add);
    }
    return new Ids(ids, accounts, complete);
  }

  private static String checked(String variable, String id) throws TargetException {
    if (!id.matches("[\\w-]+")) {
      throw unusable(variable + " has a character that no id has; set it again.");
    }
    return id;
  }

  private static TargetException unusable(String message) {
    return new TargetException(Kind.UNUSABLE, message);
  }
}
