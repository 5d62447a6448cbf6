package dev.cfbilling.conformance.fuzz;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.oracle.Agreement;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.Alone;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.BodyTarget;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Bodies of answers, of which another parser says whether they are JSON. */
final class Bodies implements Kind {
  static final List<Check> CHECKS = Checks.all(Traffic.CONTRACT);
  private static final List<String> EXAMPLES =
      List.of(
          "getPaygoUsage/full-period.json",
          "getAccountBillableUsage/with-costs.json",
          "getAccountBillableUsage/nulls.json",
          "getBillingProfile/full.json");

  private static final List<Integer> STATUSES = List.of(200, 200, 200, 403, 503);

  private static final Budget BUDGET = new Budget(8_000_000, 1_000);

  /** Deeper, or longer in one piece, our parser does not go, and says so. */
  private static final String TOO_MUCH = "to be read;";

  /** Gson refuses a long number, and half of a surrogate pair, which RFC 8259 allows. */
  private static final Pattern REFUSED = Pattern.compile("[-+.eE0-9]{1000}|\\\\u[dD][89a-fA-F]");

  @Override
  public String name() {
    return "body";
  }

  @Override
  public byte[] input(Random random) {
    String example = Traffic.example(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
    return new HostileBytes(random).of(example.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> problem(byte[] input, Path scratch) throws Exception {
    Report report = run().run(target(input));
    List<FindingGroup> unread =
        report.groups().stream().filter(group -> group.check().equals("body.json")).toList();
    boolean tooMuch = unread.stream().anyMatch(Bodies::isTooMuch);
    boolean empty = report.groups().stream().anyMatch(group -> group.check().equals("body.empty"));
    Optional<Boolean> json = isJson(input);
    if (!tooMuch && !empty && json.isPresent() && json.get() != unread.isEmpty()) {
      return Optional.of(json.get() ? "is JSON, and is not taken for it" : "is taken for JSON");
    }
    Optional<String> other = tooMuch || !json.orElse(false) ? Optional.empty() : toNetworknt(input);
    return other.isPresent() ? other : Told.problem(report);
  }

  @Override
  public void work(byte[] input, Path scratch) throws TargetException {
    Alone.run(target(input), CHECKS);
  }

  @Override
  public Budget budget() {
    return BUDGET;
  }

  private static Target target(byte[] input) {
    List<Operation> operations = Traffic.CONTRACT.operations();
    Operation operation = operations.get(input.length % operations.size());
    int status = STATUSES.get(input.length / operations.size() % STATUSES.size());
    return new Echoing(new BodyTarget("body", Traffic.CONTRACT, operation, status, Body.of(input)));
  }

  private static Optional<String> toNetworknt(byte[] input) throws TargetException {
    List<String> problems = new ArrayList<>();
    target(input).exchanges(exchange -> Agreement.problem(exchange).ifPresent(problems::add));
    return problems.stream().findFirst();
  }

  private static boolean isTooMuch(FindingGroup group) {
    return group.samples().get(0).finding().message().contains(TOO_MUCH);
  }

  static ConformanceRun run() {
    return new ConformanceRun(
        Traffic.CONTRACT, CHECKS, Selection.everything(), SeverityTable.standard(), 10);
  }

  /** The word of Gson, at its strictest, and of the JDK's decoder; empty where they can't tell. */
  private static Optional<Boolean> isJson(byte[] input) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    } catch (CharacterCodingException notText) {
      return Optional.of(false);
    }
    // Gson passes over a mark that RFC 8259, section 8.1, does not allow.
    if (text.startsWith("\ufeff")) {
      return Optional.of(false);
    }
    if (REFUSED.matcher(text).find()) {
      return Optional.empty();
    }
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.STRICT);
      json.setNestingLimit(Integer.MAX_VALUE);
      pass(json);
      return Optional.of(json.peek() == JsonToken.END_DOCUMENT);
    } catch (IOException | JsonParseException | IllegalStateException noJson) {
      return Optional.of(false);
    }
  }

  private static void pass(JsonReader json) throws IOException {
    int depth = 0;
    do {
      switch (json.peek()) {
        case BEGIN_ARRAY -> {
          json.beginArray();
          depth++;
        }
        case BEGIN_OBJECT -> {
          json.beginObject();
          depth++;
        }
        case END_ARRAY -> {
          json.endArray();
          depth--;
        }
        case END_OBJECT -> {
          json.endObject();
          depth--;
        }
        case NAME -> Objects.requireNonNull(json.nextName());
        case STRING, NUMBER -> Objects.requireNonNull(json.nextString());
        case BOOLEAN -> json.skipValue();
        case NULL -> json.nextNull();
        case END_DOCUMENT -> throw new EOFException();
      }
    } while (depth > 0);
  }

  /** A target whose secret its server may have sent back. */
  record Echoing(Target target) implements Target {
    @Override
    public String name() {
      return target.name();
    }

    @Override
    public TargetKind kind() {
      return target.kind();
    }

    @Override
    public List<String> secrets() {
      return List.of(HostileBytes.SECRET);
    }

    @Override
    public List<CaptureLog> captures() {
      return target.captures();
    }

    @Override
    public void exchanges(Consumer<Exchange> consumer) throws TargetException {
      target.exchanges(consumer);
    }
  }
}
