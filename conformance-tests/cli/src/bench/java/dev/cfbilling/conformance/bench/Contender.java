package dev.cfbilling.conformance.bench;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.NetworkntChecks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.BodyFile;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.BodyTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A way to get through a body. */
public enum Contender {
  /** Reads tokens and looks at none of them: nothing that reads JSON can be faster. */
  TOKENS("Jackson `nextToken`, the floor", "-XX:+UseSerialGC -Xmx64m") {
    @Override
    Pass prepare(Contract contract, Operation operation) {
      JsonFactory json = new JsonFactory();
      return file -> {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), file)) {
          while (parser.nextToken() != null) {
            // The next one, then.
          }
        }
        return 0;
      };
    }
  },

  /** The schema, coverage, drift and duplicate keys, and no rule about meaning. */
  SCHEMA("**ours**, the schema alone", Options.SMALL) {
    @Override
    Pass prepare(Contract contract, Operation operation) {
      Contract only = contract.only(operation::equals);
      return conform(only, operation, Checks.all(only, List.of()));
    }
  },

  /** What {@code conform body FILE} does: every check, coverage and drift, as a stream. */
  OURS("**ours**, `conform body`", Options.SMALL) {
    @Override
    Pass prepare(Contract contract, Operation operation) {
      Contract only = contract.only(operation::equals);
      return conform(only, operation, Checks.all(only));
    }
  },

  /** The same without the optimizing compiler, which takes memory of its own. */
  OURS_SMALL(
      "**ours**, in less memory", "-XX:+UseSerialGC -Xmx28m -Xmn4m -XX:TieredStopAtLevel=1") {
    @Override
    Pass prepare(Contract contract, Operation operation) {
      return OURS.prepare(contract, operation);
    }
  },

  /**
   * The same schema, coverage, drift and duplicate keys, by networknt over a tree of each record.
   */
  STREAMING("networknt, record by record", Options.SMALL) {
    @Override
    Pass prepare(Contract contract, Operation operation) {
      Contract only = contract.only(operation::equals);
      return conform(only, operation, NetworkntChecks.of(only));
    }
  },

  /** The schema alone, with networknt's own formats, over a tree of the whole body. */
  TREE("networknt over a tree", "-Xmx4g") {
    @Override
    Pass prepare(Contract contract, Operation operation) {
      SchemaAt body = operation.response(200).flatMap(shape -> shape.schema()).orElseThrow();
      SchemaRegistryConfig config =
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      Schema schema =
          SchemaRegistry.withDialect(
                  Dialects.getDraft4(),
                  builder ->
                      builder
                          .schemaRegistryConfig(config)
                          .schemas(Map.of(DOCUMENT, contract.schemas().root().toString())))
              .getSchema(SchemaLocation.of(DOCUMENT + "#" + body.pointer()));
      JsonMapper mapper = JsonMapper.shared();
      return file -> {
        JsonNode tree = mapper.readTree(file);
        return schema.validate(tree).size();
      };
    }
  };

  static final String OPERATION = "getAccountBillableUsage";
  private static final String DOCUMENT = "https://contract.invalid/openapi.json";
  private static final int MAX_FINDINGS = 100;

  private final String title;
  private final String options;

  Contender(String title, String options) {
    this.title = title;
    this.options = options;
  }

  /** Of a virtual machine that is to take little memory. */
  private static final class Options {
    static final String SMALL = "-XX:+UseSerialGC -Xmx28m -Xmn6m";
  }

  private static Pass conform(Contract contract, Operation operation, List<Check> checks) {
    return file -> {
      Report report =
          new ConformanceRun(
                  contract, checks, Selection.everything(), SeverityTable.standard(), MAX_FINDINGS)
              .run(
                  new BodyTarget(
                      "the body",
                      contract,
                      operation,
                      200,
                      new BodyFile(file, read -> {}).read(Long.MAX_VALUE)));
      return report.findings().size();
    };
  }

  /** One pass over a file; the result is the number of complaints. */
  public interface Pass {
    int over(Path file) throws Exception;
  }

  abstract Pass prepare(Contract contract, Operation operation);

  /** Whether it can do with a memory that does not grow with the body. */
  boolean streams() {
    return this != TREE && this != OURS_SMALL;
  }

  /** Reads the contract, which is not measured. */
  public final Pass prepare() {
    Contract contract = ContractLoader.bundled();
    Operation operation =
        contract.operations().stream()
            .filter(candidate -> candidate.id().equals(OPERATION))
            .findFirst()
            .orElseThrow();
    return prepare(contract, operation);
  }

  /** What measures it in a process of its own. */
  Entry entry(Path body, int passes, boolean faulty) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Measurement.class.getName(), name(), body.toString()));
    command.addAll(List.of(Integer.toString(passes), Boolean.toString(faulty)));
    return new Entry(faulty ? title + ", a fault in each record" : title, options, command);
  }
}
